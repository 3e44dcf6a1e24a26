/**
 * When a place is open: OpenStreetMap's {@code opening_hours} read once and evaluated in the place's own time zone and
 * public holidays. Pure: no database, no screen, no clock. What cannot be evaluated stays text, never an exception.
 *
 * <p>Vocabulary: opening hours — horaires; public holiday (PH) — jour férié; school holidays (SH) — vacances scolaires.
 */
@NullMarked
package fr.mediane.registers.venues.hours;

import org.jspecify.annotations.NullMarked;
