/**
 * An invented agenda to try Médiane with.
 */
@NullMarked
package fr.mediane.engines.agenda.demonstration;

import org.jspecify.annotations.NullMarked;
