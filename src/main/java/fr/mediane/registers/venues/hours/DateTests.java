package fr.mediane.registers.venues.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import fr.mediane.kernel.PublicHolidays;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Years, ISO weeks, months and dates. */
final class DateTests {
    private DateTests() {}

    static DayTest of(YearRange years) {
        int first = years.getStartYear();
        int last = years.isOpenEnded()
                ? Integer.MAX_VALUE
                : years.getEndYear() == YearRange.UNDEFINED_YEAR ? first : years.getEndYear();
        int step = Math.max(1, years.getInterval());
        return day -> {
            int year = day.date().getYear();
            return first <= year && year <= last && (year - first) % step == 0;
        };
    }

    static DayTest of(WeekRange weeks) {
        int first = weeks.getStartWeek();
        int last = weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : weeks.getEndWeek();
        int step = Math.max(1, weeks.getInterval());
        return day -> {
            int week = day.date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return first <= last
                    ? first <= week && week <= last && (week - first) % step == 0
                    : (week >= first || week <= last) && step == 1;
        };
    }

    static DayTest of(DateRange range) throws Unreadable {
        var start = range.getStartDate();
        @Nullable DateWithOffset end = range.getEndDate();
        if (end != null && end.getMonth() == null && end.getVarDate() == null) {
            end.setMonth(start.getMonth());
        }
        // A date nobody can place (no month, no feast) makes the whole text unreadable, here and not on some later day.
        first(start, 2000);
        if (end != null) {
            last(end, 2000);
        }
        int step = Math.max(1, range.getInterval());
        return day -> within(day.date(), start, end, step);
    }

    private static boolean within(LocalDate day, DateWithOffset start, @Nullable DateWithOffset end, int step) {
        if (!start.undefinedYear()) {
            return between(day, start, end, start.getYear(), step);
        }
        // A range without a year may have begun last year: 24 December to 2 January.
        return between(day, start, end, day.getYear(), step) || between(day, start, end, day.getYear() - 1, step);
    }

    private static boolean between(
            LocalDate day, DateWithOffset start, @Nullable DateWithOffset end, int year, int step) {
        try {
            var from = first(start, year);
            if (day.isBefore(from) || ChronoUnit.DAYS.between(from, day) % step != 0) {
                return false;
            }
            return !day.isAfter(lastDay(start, end, from, year));
        } catch (Unreadable unplaced) {
            return false;
        }
    }

    private static LocalDate lastDay(DateWithOffset start, @Nullable DateWithOffset end, LocalDate from, int year)
            throws Unreadable {
        if (start.isOpenEnded()) {
            return start.undefinedYear() ? LocalDate.of(year, 12, 31) : LocalDate.MAX;
        }
        if (end == null) {
            return last(start, year);
        }
        var to = last(end, end.undefinedYear() ? year : end.getYear());
        return to.isBefore(from) && end.undefinedYear() ? last(end, year + 1) : to;
    }

    private static LocalDate first(DateWithOffset date, int year) throws Unreadable {
        return date.undefinedDay()
                ? LocalDate.of(year, month(date), 1).plusDays(date.getDayOffset())
                : placed(date, year);
    }

    private static LocalDate last(DateWithOffset date, int year) throws Unreadable {
        return date.undefinedDay()
                ? YearMonth.of(year, month(date)).atEndOfMonth().plusDays(date.getDayOffset())
                : placed(date, year);
    }

    private static LocalDate placed(DateWithOffset date, int year) throws Unreadable {
        LocalDate base;
        if (date.getVarDate() != null) {
            base = PublicHolidays.easter(year);
        } else if (date.getNthWeekDay() != null) {
            base = LocalDate.of(year, month(date), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(date.getNth(), WeekdayTests.day(date.getNthWeekDay())));
        } else {
            var month = YearMonth.of(year, month(date));
            // 29 February in a common year counts as the 28th: the range around it must not disappear.
            base = month.atDay(Math.min(Math.max(1, date.getDay()), month.lengthOfMonth()));
        }
        return onWeekday(date, base).plusDays(date.getDayOffset());
    }

    private static LocalDate onWeekday(DateWithOffset date, LocalDate base) {
        if (date.getWeekDayOffset() == null) {
            return base;
        }
        var weekday = WeekdayTests.day(date.getWeekDayOffset());
        return base.with(
                date.isWeekDayOffsetPositive() ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
    }

    private static Month month(DateWithOffset date) throws Unreadable {
        ch.poole.openinghoursparser.@Nullable Month month = date.getMonth();
        if (month == null) {
            throw new Unreadable("a date without a month");
        }
        return Month.of(month.ordinal() + 1);
    }
}
