/** Invented training of the demonstration's counsellors. */
@NullMarked
package fr.mediane.programmes.training.demonstration;

import org.jspecify.annotations.NullMarked;
