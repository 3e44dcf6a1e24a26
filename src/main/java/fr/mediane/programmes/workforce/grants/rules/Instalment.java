package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One instalment of the grant for a position.
 *
 * @param number from 1
 * @param months what it pays for
 * @param full in cents, for a position occupied on every day
 * @param entitled in cents, for the days on which the position is or will be occupied, by the contracts there are
 * @param dueOn the first day on which somebody works in these months; none while nobody does
 */
public record Instalment(int number, DateRange months, long full, long entitled, Optional<LocalDate> dueOn) {}
