package fr.mediane.registers.venues.web;

import fr.mediane.design.Ui;
import fr.mediane.registers.venues.hours.DayHours;
import fr.mediane.registers.venues.hours.Opening;
import fr.mediane.registers.venues.hours.Span;
import fr.mediane.registers.venues.hours.State;
import fr.mediane.registers.venues.search.FoundVenue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Opening hours in plain words. */
public final class HoursWords {
    private static final int DAY = 1440;

    private HoursWords() {}

    /** What to tell about now: "Ouvert jusqu’à 17 h", "Fermé, ouvre demain à 9 h". */
    public static String now(Ui ui, FoundVenue venue, Instant now) {
        if (venue.hours().text().isEmpty()) {
            return ui.t("venues.hours.none");
        }
        if (!venue.hours().understood()) {
            return ui.t("venues.hours.text", shortened(venue.hours().text()));
        }
        var opening = venue.opening(now);
        return switch (opening.state()) {
            case OPEN ->
                opening.until()
                        .filter(until -> until.isBefore(opening.now().plusDays(1)))
                        .map(until -> ui.t("venues.hours.open-until", time(ui, until.toLocalTime())))
                        .orElseGet(() -> ui.t("venues.hours.always-open"));
            case CLOSED ->
                opening.opensNext()
                        .map(next -> ui.t("venues.hours.opens", moment(ui, next, opening.now())))
                        .orElseGet(() -> closed(ui, opening));
            case UNKNOWN -> unsettled(ui, opening);
        };
    }

    /** The colour that goes with it; words always say the same. */
    public static String color(FoundVenue venue, Instant now) {
        return switch (venue.hours().stateAt(now, venue.calendar())) {
            case OPEN -> "sage";
            case CLOSED -> "neutral";
            case UNKNOWN -> "amber";
        };
    }

    /** Lundi 23 novembre. */
    public static String day(Ui ui, LocalDate date) {
        var language = ui.english() ? Locale.UK : Locale.FRANCE;
        var name = capital(date.getDayOfWeek().getDisplayName(TextStyle.FULL, language));
        var number = !ui.english() && date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
        return name + " " + number + "\u00a0" + date.getMonth().getDisplayName(TextStyle.FULL, language);
    }

    /** One day's hours: "9 h – 12 h, 14 h – 18 h", "Fermé". */
    public static String hours(Ui ui, DayHours day) {
        if (day.spans().isEmpty()) {
            return day.note().isEmpty() ? ui.t("venues.hours.closed") : ui.t("venues.hours.closed-note", day.note());
        }
        var words = new StringBuilder();
        for (var span : day.spans()) {
            words.append(words.isEmpty() ? "" : ", ").append(span(ui, span));
        }
        return words.toString();
    }

    private static String span(Ui ui, Span span) {
        String hours;
        if (span.openEnd()) {
            hours = ui.t("venues.hours.from", time(ui, span.from()));
        } else if (span.from() == 0 && span.to() == DAY) {
            hours = ui.t("venues.hours.all-day");
        } else {
            hours = time(ui, span.from()) + "\u00a0–\u2060\u00a0" + time(ui, span.to());
        }
        var comment = span.comment();
        if (comment.isEmpty() && span.state() == State.UNKNOWN && !span.openEnd()) {
            comment = ui.t("venues.hours.to-check");
        }
        return comment.isEmpty() ? hours : hours + " (" + comment + ")";
    }

    private static String closed(Ui ui, Opening opening) {
        return opening.comment().isEmpty()
                ? ui.t("venues.hours.closed")
                : ui.t("venues.hours.closed-note", shortened(opening.comment()));
    }

    private static String unsettled(Ui ui, Opening opening) {
        return opening.comment().isEmpty() ? ui.t("venues.hours.unknown") : capital(shortened(opening.comment()));
    }

    /** "17 h" today, "demain à 9 h", "lundi à 9 h" within the week, "lundi 7 décembre à 9 h" beyond. */
    private static String moment(Ui ui, LocalDateTime moment, LocalDateTime now) {
        var time = time(ui, moment.toLocalTime());
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), moment.toLocalDate());
        if (days == 0) {
            return ui.t("venues.hours.at", time);
        }
        if (days == 1) {
            return ui.t("venues.hours.tomorrow", time);
        }
        var language = ui.english() ? Locale.UK : Locale.FRANCE;
        var day = days < 7
                ? moment.getDayOfWeek().getDisplayName(TextStyle.FULL, language)
                : uncapital(ui, day(ui, moment.toLocalDate()));
        return ui.t("venues.hours.day-at", day, time);
    }

    private static String time(Ui ui, int minute) {
        int within = minute % DAY;
        return time(ui, LocalTime.of(within / 60, within % 60));
    }

    private static String time(Ui ui, LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? ui.t("venues.hours.midnight") : ui.time(time);
    }

    private static String shortened(String text) {
        return text.length() <= 90 ? text : text.substring(0, 89).strip() + "…";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRANCE) + text.substring(1);
    }

    private static String uncapital(Ui ui, String text) {
        return ui.english() ? text : text.substring(0, 1).toLowerCase(Locale.FRANCE) + text.substring(1);
    }
}
