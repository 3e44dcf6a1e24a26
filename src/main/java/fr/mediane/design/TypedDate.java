package fr.mediane.design;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as people type it in a date field: day, month, year, however separated; the browser's own way (2026-11-20) too.
 * A plain text field, because a native date field shows the format of the browser, not of the page.
 */
public final class TypedDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[\\s./-](\\d{1,2})[\\s./-](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private TypedDate() {}

    /** The date, or empty when there is no such day. Two digits of a year are of this century. */
    public static Optional<LocalDate> parse(String typed) {
        var text = typed.strip();
        for (var pattern : new Pattern[] {DAY_FIRST, DIGITS}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                var year = Integer.parseInt(match.group(3));
                return day(year < 100 ? 2000 + year : year, match.group(2), match.group(1));
            }
        }
        var iso = ISO.matcher(text);
        return iso.matches() ? day(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
