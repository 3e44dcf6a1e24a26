package fr.mediane.programmes.connectivity.operators;

import fr.mediane.kernel.WorkingDays;
import fr.mediane.platform.Paris;
import java.time.Instant;

/** Until when a notice is to be acknowledged. */
final class Deadline {
    private Deadline() {}

    /**
     * So many working days later at the same time of day; what arrives on a day off counts from the start of the next
     * working day.
     *
     * @param days 0 or more
     */
    static Instant after(Instant told, int days) {
        var day = Paris.day(told);
        var last = WorkingDays.after(day, days);
        return WorkingDays.include(day)
                ? told.atZone(Paris.ZONE).with(last).toInstant()
                : last.plusDays(days == 0 ? 0 : 1).atStartOfDay(Paris.ZONE).toInstant();
    }
}
