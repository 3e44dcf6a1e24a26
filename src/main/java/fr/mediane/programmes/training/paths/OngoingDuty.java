package fr.mediane.programmes.training.paths;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Ongoing training that is due within a period.
 *
 * @param from the first day of the period
 * @param lastDay the last day of the period
 */
public record OngoingDuty(int hours, LocalDate from, LocalDate lastDay) {
    /**
     * The period that a day is in. Nothing is due in the first one after the start: it is that of initial training.
     *
     * @param hours due in each period
     * @param months of a period
     */
    static Optional<OngoingDuty> on(LocalDate start, int hours, int months, LocalDate day) {
        long period = 0;
        while (!start.plusMonths((period + 1) * months).isAfter(day)) {
            period++;
        }
        return period == 0
                ? Optional.empty()
                : Optional.of(new OngoingDuty(
                        hours,
                        start.plusMonths(period * months),
                        start.plusMonths((period + 1) * months).minusDays(1)));
    }
}
