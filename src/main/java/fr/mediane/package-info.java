@org.jspecify.annotations.NullMarked
package fr.mediane;
