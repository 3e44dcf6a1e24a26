package fr.mediane.registers.venues.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of the week, the nth of a month included, and holidays. */
final class WeekdayTests {
    private WeekdayTests() {}

    static DayTest of(WeekDayRange range) {
        var days = days(range);
        var nths = range.getNths();
        int offset = range.getOffset();
        DayTest test = nths == null || nths.isEmpty()
                ? day -> days.contains(day.date().getDayOfWeek())
                : day -> days.contains(day.date().getDayOfWeek()) && isNth(day.date(), nths);
        return offset == 0 ? test : day -> test.holds(day.plus(-offset));
    }

    static DayTest of(Holiday holiday) {
        int offset = holiday.getOffset();
        return switch (holiday.getType()) {
            case PH -> day -> day.calendar().isHoliday(day.date().minusDays(offset));
            case SH -> DayTest.Day::school;
        };
    }

    static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static EnumSet<DayOfWeek> days(WeekDayRange range) {
        var first = day(range.getStartDay());
        var days = EnumSet.of(first);
        @Nullable WeekDay end = range.getEndDay();
        if (end != null) {
            for (var day = first; day != day(end); day = day.plus(1)) {
                days.add(day.plus(1));
            }
        }
        return days;
    }

    private static boolean isNth(LocalDate date, List<Nth> nths) {
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        for (var nth : nths) {
            int first = nth.getStartNth();
            int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
            int place = first < 0 ? fromEnd : fromStart;
            if (Math.min(first, last) <= place && place <= Math.max(first, last)) {
                return true;
            }
        }
        return false;
    }
}
