/**
 * Invented venues to try Médiane with.
 */
@NullMarked
package fr.mediane.registers.venues.demonstration;

import org.jspecify.annotations.NullMarked;
