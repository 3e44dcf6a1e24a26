package fr.mediane.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which offices work (<i>jours ouvrés</i>): Monday to Friday but for the eleven national holidays (Code du travail,
 * L3133-1).
 */
public final class WorkingDays {
    private WorkingDays() {}

    /** Whether offices work on this day. */
    public static boolean include(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !PublicHolidays.NATIONAL.include(day);
    }

    /** This day, or the next on which offices work. */
    public static LocalDate atOrAfter(LocalDate day) {
        var next = day;
        while (!include(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The last of so many working days after a day; that day itself does not count.
     *
     * @param days 0 or more; 0 is {@link #atOrAfter}
     */
    public static LocalDate after(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days cannot be negative");
        }
        var last = atOrAfter(day);
        for (int left = days; left > 0; left--) {
            last = atOrAfter((left == days ? day : last).plusDays(1));
        }
        return last;
    }
}
