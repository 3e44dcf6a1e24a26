@NullMarked
package fr.mediane.registers.identity.embedded;

import org.jspecify.annotations.NullMarked;
