package fr.mediane.engines.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as one says them: mardi 1er décembre à 9 h 30 — Tuesday 1 December at 9:30. */
public final class DayWords {
    private static final DateTimeFormatter FRENCH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRANCE);
    private static final DateTimeFormatter FRENCH_MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRANCE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private DayWords() {}

    public static String day(Locale locale, LocalDate day) {
        if (english(locale)) {
            return day.format(ENGLISH_DAY);
        }
        var number = day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return day.format(FRENCH_WEEKDAY) + " " + number + " " + day.format(FRENCH_MONTH);
    }

    public static String time(Locale locale, LocalTime time) {
        if (english(locale)) {
            return "%d:%02d".formatted(time.getHour(), time.getMinute());
        }
        return time.getHour() + "\u00a0h" + (time.getMinute() == 0 ? "" : "\u00a0%02d".formatted(time.getMinute()));
    }

    public static String when(Locale locale, LocalDateTime at) {
        return day(locale, at.toLocalDate()) + (english(locale) ? " at " : " à ") + time(locale, at.toLocalTime());
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
