package fr.mediane.registers.venues.standard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads date_maj: ISO as the schema demands, else the French ways of writing a day that can mean one day only. */
final class DateReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    /** The last slash is sometimes typed as a zero: 09/0102023. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})(?:[-/. ]|(?<=\\d{2})0)((?:19|20)\\d{2})([T ].*)?");

    private static final int EARLIEST = 1990;

    private DateReader() {}

    static Optional<LocalDate> read(Row row, LocalDate today) {
        var text = row.text(Field.DATE_MAJ);
        if (text.isEmpty()) {
            row.corrected(Field.DATE_MAJ, "venues.row.date-missing");
            return Optional.empty();
        }
        var iso = ISO.matcher(text);
        var date = iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : mended(row, text);
        if (date.isEmpty()) {
            row.corrected(Field.DATE_MAJ, "venues.row.date-unreadable", text);
        }
        date.filter(day -> day.isAfter(today))
                .ifPresent(day -> row.doubted(Field.DATE_MAJ, "venues.row.date-future", text));
        date.filter(day -> day.getYear() < EARLIEST)
                .ifPresent(day -> row.doubted(Field.DATE_MAJ, "venues.row.date-old", text));
        return date;
    }

    private static Optional<LocalDate> mended(Row row, String text) {
        var date = yearFirst(text).or(() -> dayFirst(text));
        date.ifPresent(day -> row.corrected(Field.DATE_MAJ, "venues.row.date-read", text, day.toString()));
        return date;
    }

    private static Optional<LocalDate> yearFirst(String text) {
        var parts = YEAR_FIRST.matcher(text);
        return parts.matches() ? day(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
    }

    /** Day first, as French files write it; month first only where the day could not be a month. */
    private static Optional<LocalDate> dayFirst(String text) {
        var parts = DAY_FIRST.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return day(parts.group(3), parts.group(2), parts.group(1))
                .or(() -> day(parts.group(3), parts.group(1), parts.group(2)));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int y = Integer.parseInt(year);
            return y < 1
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
