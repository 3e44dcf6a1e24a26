/** The territories that a form offers to give to somebody, or to a program. */
@NullMarked
package fr.mediane.registers.identity.territories;

import org.jspecify.annotations.NullMarked;
