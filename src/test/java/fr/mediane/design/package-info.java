@NullMarked
package fr.mediane.design;

import org.jspecify.annotations.NullMarked;
