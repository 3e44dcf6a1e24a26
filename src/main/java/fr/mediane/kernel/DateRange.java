package fr.mediane.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days from the first, included, until the last, excluded; at least one day.
 *
 * @param from the first day of the range
 * @param until the first day after it
 */
public record DateRange(LocalDate from, LocalDate until) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    public DateRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("not a range: " + from + "/" + until);
        }
    }

    /** {@code 2026-01-01/2026-02-01} is January 2026. */
    public static DateRange of(String text) {
        return parse(text).orThrow();
    }

    public static DateRange of(YearMonth month) {
        return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** From the first day through the last, both included, as people say it. */
    public static DateRange through(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    public static Parsed<DateRange> parse(@Nullable String text) {
        var bare = Digits.withoutSpaces(text);
        if (bare.isEmpty()) {
            return Parsed.invalid("kernel.missing");
        }
        var parts = FORM.matcher(bare);
        if (!parts.matches()) {
            return Parsed.invalid("kernel.dates.form");
        }
        try {
            var from = LocalDate.parse(parts.group(1));
            var until = LocalDate.parse(parts.group(2));
            return from.isBefore(until)
                    ? Parsed.valid(new DateRange(from, until))
                    : Parsed.invalid("kernel.dates.order");
        } catch (DateTimeException notInTheCalendar) {
            return Parsed.invalid("kernel.dates.form");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(DateRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    @Override
    public String toString() {
        return from + "/" + until;
    }
}
