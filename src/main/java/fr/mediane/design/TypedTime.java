package fr.mediane.design;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as people type it: 9 h 30, 9h, 9:30, 0930. */
public final class TypedTime {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:\\s*[hH:.]\\s*(\\d{2})?|(\\d{2}))?");

    private TypedTime() {}

    public static Optional<LocalTime> parse(String typed) {
        var match = FORM.matcher(typed.strip().replace('\u00a0', ' '));
        if (!match.matches()) {
            return Optional.empty();
        }
        var minutes = match.group(2) == null ? match.group(3) : match.group(2);
        int hour = Integer.parseInt(match.group(1));
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    public static String show(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
