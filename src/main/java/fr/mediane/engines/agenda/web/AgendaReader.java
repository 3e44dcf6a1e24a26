package fr.mediane.engines.agenda.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.TypedTime;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what was typed into the forms of the agenda. */
final class AgendaReader {
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private final AgendaForm form;
    private final List<ErrorKey> errors = new ArrayList<>();

    AgendaReader(AgendaForm form) {
        this.form = form;
    }

    List<ErrorKey> errors() {
        return errors;
    }

    MeetingPlan meeting(Optional<UUID> venue) {
        var kind = Stream.of(MeetingKind.values())
                .filter(value -> value != MeetingKind.EVENT && value.name().equals(form.one("kind")))
                .findFirst()
                .orElse(MeetingKind.APPOINTMENT);
        var day = day("day");
        var begins = time("begins");
        return new MeetingPlan(
                kind,
                venue(venue),
                form.one("room"),
                day.atTime(begins),
                number("minutes", 0),
                form.one("title"),
                kind == MeetingKind.APPOINTMENT ? 1 : number("capacity", 0),
                form.ticked("announced"));
    }

    OpeningPlan opening(Optional<UUID> venue) {
        var day = day("day");
        return new OpeningPlan(
                venue(venue),
                form.one("room"),
                day,
                time("begins"),
                time("ends"),
                rule(day),
                number("minutes", 0),
                form.ticked("bookable"),
                form.ticked("holidays"));
    }

    /** The first day's own weekday is among those of the rule: it would be no day of it otherwise. */
    private String rule(LocalDate first) {
        var every = form.one("repeat");
        if (every.isEmpty()) {
            return "";
        }
        if (every.equals("1") || every.equals("2")) {
            var days = DAYS.stream()
                    .filter(day -> form.all("days").contains(day)
                            || day.equals(DAYS.get(first.getDayOfWeek().getValue() - 1)))
                    .toList();
            return "FREQ=WEEKLY;INTERVAL=" + every + ";BYDAY=" + String.join(",", days) + until();
        }
        errors.add(ErrorKey.on("repeat", "agenda.error.rule"));
        return "";
    }

    private String until() {
        if (form.one("until").isEmpty()) {
            return "";
        }
        var day = TypedDate.parse(form.one("until"));
        if (day.isEmpty()) {
            errors.add(ErrorKey.on("until", "agenda.error.day"));
        }
        return day.map(last -> ";UNTIL=" + last.format(DateTimeFormatter.BASIC_ISO_DATE))
                .orElse("");
    }

    private UUID venue(Optional<UUID> venue) {
        return venue.orElse(NOWHERE);
    }

    private LocalDate day(String name) {
        var day = TypedDate.parse(form.one(name));
        if (day.isEmpty()) {
            errors.add(ErrorKey.on(name, "agenda.error.day"));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private LocalTime time(String name) {
        var time = TypedTime.parse(form.one(name));
        if (time.isEmpty()) {
            errors.add(ErrorKey.on(name, "agenda.error.time"));
        }
        return time.orElse(LocalTime.NOON);
    }

    private int number(String name, int otherwise) {
        var typed = form.one(name);
        return typed.toLowerCase(Locale.ROOT).matches("\\d{1,4}") ? Integer.parseInt(typed) : otherwise;
    }
}
