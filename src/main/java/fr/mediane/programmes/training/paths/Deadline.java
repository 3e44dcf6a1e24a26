package fr.mediane.programmes.training.paths;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By when a step has to be passed.
 *
 * @param lastDay the last day that is in time
 * @param doneOn when it was passed, in time or late
 */
public record Deadline(Step step, LocalDate lastDay, Optional<LocalDate> doneOn) {
    /** So many days before, people are told. */
    public static final int NEAR_DAYS = 60;

    /**
     * Months are counted from day to day: from 31 August, six months end on the last of February, whatever the year.
     *
     * @param months within how many months of the start
     */
    static Deadline of(Step step, LocalDate start, int months, Optional<LocalDate> doneOn) {
        return new Deadline(step, start.plusMonths(months), doneOn);
    }

    public Phase on(LocalDate today) {
        if (doneOn.isPresent()) {
            return Phase.DONE;
        }
        if (today.isAfter(lastDay)) {
            return Phase.PASSED;
        }
        return today.isBefore(lastDay.minusDays(NEAR_DAYS)) ? Phase.AHEAD : Phase.NEAR;
    }
}
