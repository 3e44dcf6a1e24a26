package fr.mediane.programmes.training.paths;

import java.time.LocalDate;

/**
 * Ongoing training that is due within a period. Nothing is due in the first one after the start: it is that of initial
 * training.
 *
 * @param hours due
 * @param attended hours of the sessions signed for since the period began; after its end too, since they make up for it
 * @param from the first day of the period
 * @param lastDay the last day of the period
 */
public record OngoingDuty(int hours, int attended, LocalDate from, LocalDate lastDay) {
    public Phase on(LocalDate today) {
        if (attended >= hours) {
            return Phase.DONE;
        }
        if (today.isAfter(lastDay)) {
            return Phase.PASSED;
        }
        return today.isBefore(lastDay.minusDays(Deadline.NEAR_DAYS)) ? Phase.AHEAD : Phase.NEAR;
    }
}
