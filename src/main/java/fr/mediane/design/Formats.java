package fr.mediane.design;

import fr.mediane.platform.Paris;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, dates and phone numbers as people write them in the language of the page. Spaces inside them never break
 * over two lines. Times of instants are those of Paris.
 */
public abstract sealed class Formats permits Ui {
    private static final char SPACE = '\u00a0';
    private static final DateTimeFormatter FRENCH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final boolean english;

    Formats(Locale locale) {
        this.english = locale.getLanguage().equals("en");
    }

    /** 3 512 480 — 3,512,480. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(region()).format(value);
    }

    /** 4,2 — 4.2, with at most so many digits after the point. */
    public String decimal(double value, int digits) {
        var format = NumberFormat.getNumberInstance(region());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** 60 % — 60%, from a fraction (0.6), with at most so many digits after the point. */
    public String percent(double fraction, int digits) {
        var format = NumberFormat.getPercentInstance(region());
        format.setMaximumFractionDigits(digits);
        return format.format(fraction);
    }

    /** 1er mars 2026 — 1 March 2026. */
    public String date(LocalDate date) {
        if (english) {
            return date.format(ENGLISH_DATE).replace(' ', SPACE);
        }
        var day = date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + SPACE + date.format(FRENCH_MONTH).replace(' ', SPACE);
    }

    /** mars 2026 — March 2026: the month of a day. */
    public String month(LocalDate day) {
        return day.format(english ? ENGLISH_MONTH : FRENCH_MONTH).replace(' ', SPACE);
    }

    /** 01/03/2026 in both languages, for tables. */
    public String shortDate(LocalDate date) {
        return date.format(SHORT_DATE);
    }

    /** 1er mars 2026 à 14 h 05 — 1 March 2026 at 14:05. */
    public String dateTime(Instant instant) {
        var local = instant.atZone(Paris.ZONE);
        return date(local.toLocalDate()) + (english ? " at " : " à ") + time(local.toLocalTime());
    }

    /** 9 h, 9 h 05 — 09:00, 09:05. */
    public String time(LocalTime time) {
        if (english) {
            return time.format(ENGLISH_TIME);
        }
        var minutes = time.getMinute() == 0 ? "" : "%c%02d".formatted(SPACE, time.getMinute());
        return "" + time.getHour() + SPACE + "h" + minutes;
    }

    /** 01 99 00 12 34: a national number in pairs, anything else as it came. */
    public String phone(String number) {
        var digits = number.replaceAll("[\\s.\u00a0]", "");
        return digits.matches("0\\d{9}")
                ? digits.replaceAll("(\\d{2})(?=\\d)", "$1" + SPACE)
                : number.replace(' ', SPACE);
    }

    /** 45 min, 1 h, 1 h 30. */
    public String duration(int minutes) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (hours == 0) {
            return "" + rest + SPACE + "min";
        }
        return "" + hours + SPACE + "h" + (rest == 0 ? "" : "%c%02d".formatted(SPACE, rest));
    }

    /** 850 m, 1,2 km, 14 km: rounded as one would say it. */
    public String distance(double metres) {
        if (metres < 995) {
            return number(Math.round(metres / 10) * 10) + SPACE + "m";
        }
        return decimal(metres / 1000, metres < 9950 ? 1 : 0) + SPACE + "km";
    }

    /** 640 octets, 84 ko, 1,2 Mo — 640 bytes, 84 kB, 1.2 MB: the weight of a file. */
    public String weight(long bytes) {
        if (bytes < 1000) {
            return number(bytes) + SPACE + (english ? "bytes" : "octets");
        }
        return bytes < 1_000_000
                ? number(Math.round(bytes / 1e3)) + SPACE + (english ? "kB" : "ko")
                : decimal(bytes / 1e6, 1) + SPACE + (english ? "MB" : "Mo");
    }

    private Locale region() {
        return english ? Locale.UK : Locale.FRANCE;
    }
}
