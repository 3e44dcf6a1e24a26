/** Invented activities to try Médiane with, in the volume and the shape of real ones. */
@NullMarked
package fr.mediane.programmes.mediation.demonstration;

import org.jspecify.annotations.NullMarked;
