package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import fr.mediane.programmes.mediation.ActivityContent;
import fr.mediane.programmes.mediation.ActivityPlace;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.AdministrativeTheme;
import fr.mediane.programmes.mediation.Autonomy;
import fr.mediane.programmes.mediation.Equipment;
import fr.mediane.programmes.mediation.Participants;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.Redirection;
import fr.mediane.programmes.mediation.Theme;
import fr.mediane.programmes.mediation.WorkshopLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a form into what a counsellor says of an activity. */
@Component
public class FormReader {
    private final TypedPlaces places;
    private final Clock clock;

    FormReader(TypedPlaces places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /**
     * What a form says.
     *
     * @param content with something harmless in the place of what cannot be read, so that the rules can judge the rest
     * @param errors what cannot be read; the content may be recorded only when there are none
     */
    record Reading(ActivityContent content, List<ErrorKey> errors) {}

    Reading read(ActivityForm form) {
        var fields = new FieldReader(form);
        var type = fields.choice("type", ActivityType.class, ActivityType.INDIVIDUAL);
        boolean workshop = type == ActivityType.WORKSHOP;
        var redirection = fields.choice("redirection", Redirection.class);
        var content = new ActivityContent(
                type,
                date(form, fields),
                minutes(form, fields),
                place(form, fields),
                fields.choices("equipment", Equipment.class),
                fields.choices("themes", Theme.class),
                fields.choices("procedures", AdministrativeTheme.class),
                fields.line("procedureDetail"),
                workshop ? Optional.empty() : fields.choice("autonomy", Autonomy.class),
                workshop ? fields.choice("level", WorkshopLevel.class) : Optional.empty(),
                redirection.isPresent(),
                redirection,
                workshop ? fields.line("title") : "",
                fields.text("note"),
                workshop ? group(form, fields) : one(fields),
                workshop ? Optional.empty() : places.commune(form, fields, "residence"));
        return new Reading(content, fields.errors());
    }

    public LocalDate today() {
        return Paris.today(clock);
    }

    private LocalDate date(ActivityForm form, FieldReader fields) {
        var date = TypedDate.parse(form.one("date"));
        if (date.isEmpty()) {
            fields.refuse("date", "mediation.error.date");
        }
        return date.orElseGet(this::today);
    }

    private static int minutes(ActivityForm form, FieldReader fields) {
        var chosen = form.one("duration");
        if (ActivityForm.DURATIONS.stream().anyMatch(button -> chosen.equals(button.toString()))) {
            return Integer.parseInt(chosen);
        }
        if (!form.any("hours", "minutes")) {
            fields.refuse(
                    chosen.equals(ActivityForm.OTHER_DURATION) ? "hours" : "duration",
                    "mediation.error.duration-missing");
            return ActivityForm.DURATIONS.getFirst();
        }
        var hours = FieldReader.number(orZero(form.one("hours")));
        var minutes = FieldReader.number(orZero(form.one("minutes")));
        if (hours.isEmpty() || minutes.isEmpty()) {
            fields.refuse(hours.isEmpty() ? "hours" : "minutes", "mediation.error.duration-form");
            return ActivityForm.DURATIONS.getFirst();
        }
        long all = hours.getAsInt() * 60L + minutes.getAsInt();
        return hours.getAsInt() < 0 || minutes.getAsInt() < 0 ? -1 : (int) Math.min(all, Integer.MAX_VALUE);
    }

    private ActivityPlace place(ActivityForm form, FieldReader fields) {
        var kind = fields.choice("place", PlaceKind.class, PlaceKind.REMOTE);
        return kind == PlaceKind.VENUE
                ? new ActivityPlace(kind, places.venue(form, fields), Optional.empty())
                : new ActivityPlace(kind, Optional.empty(), places.commune(form, fields, "commune"));
    }

    private static Participants one(FieldReader fields) {
        return Participants.one(
                fields.choice("gender", Gender.class).orElse(Gender.NOT_DISCLOSED),
                fields.choice("age", AgeBand.class).orElse(AgeBand.NOT_DISCLOSED),
                fields.choice("status", SocialStatus.class).orElse(SocialStatus.NOT_DISCLOSED));
    }

    private static Participants group(ActivityForm form, FieldReader fields) {
        var typed = form.one("participants").strip();
        var number = FieldReader.number(typed);
        if (number.isEmpty() && !typed.isEmpty()) {
            fields.refuse("participants", "mediation.error.not-a-number");
        }
        return new Participants(
                number.orElse(typed.isEmpty() ? named(form) : 0),
                fields.counts("genders", Gender.class),
                fields.counts("ages", AgeBand.class),
                fields.counts("statuses", SocialStatus.class));
    }

    /** When nobody was counted, at least those who are named took part. */
    private static int named(ActivityForm form) {
        long left =
                form.all("personName").stream().filter(name -> !name.isBlank()).count();
        return form.all("people").size() + form.all("newPeople").size() + (int) left;
    }

    private static String orZero(String typed) {
        return typed.isBlank() ? "0" : typed.strip();
    }
}
