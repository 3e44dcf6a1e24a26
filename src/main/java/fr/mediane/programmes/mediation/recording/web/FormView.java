package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ParticipationDesk;
import fr.mediane.programmes.mediation.recording.Habits;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page of the form from what was typed and what the counsellor uses most. */
@Component
class FormView {
    private final TypedPeople typed;
    private final PersonDesk people;
    private final ParticipationDesk participation;
    private final HabitualChoices choices;
    private final TypedPlaces places;

    FormView(
            HabitualChoices choices,
            TypedPlaces places,
            TypedPeople typed,
            PersonDesk people,
            ParticipationDesk participation) {
        this.participation = participation;
        this.typed = typed;
        this.people = people;
        this.choices = choices;
        this.places = places;
    }

    /** @param id the activity's; empty for a new one, which is given one, so that two clicks record it once */
    RecordingPage page(Actor actor, String action, String id, ActivityForm form, Habits habits) {
        boolean changing = action.endsWith("/modifier");
        var named = named(named(form, "commune"), "residence");
        return new RecordingPage(
                action,
                readable(id) ? id : Uuid7.next().toString(),
                changing,
                named,
                FormErrors.NONE,
                choices.of(actor, habits, TypedPlaces.id(form.one("venue"))),
                "",
                "",
                named(actor, form));
    }

    /** An activity as its form shows it. */
    ActivityForm form(Actor actor, Activity activity) {
        return tagged(
                actor, activity, ActivityForm.of(activity, participation.others(activity), named(actor, activity)));
    }

    /** Another like it, today. */
    ActivityForm like(Actor actor, Activity activity, LocalDate today) {
        return tagged(
                actor,
                activity,
                ActivityForm.like(activity, today, participation.others(activity), named(actor, activity)));
    }

    private ActivityForm tagged(Actor actor, Activity activity, ActivityForm form) {
        return choices.tags().with(actor, activity.id(), form);
    }

    /** Sticks the tags of a form on the activity that it recorded or changed. */
    void tag(Actor actor, UUID activity, ActivityForm form) {
        choices.tags().keep(actor, activity, form);
    }

    /** The people named in a form, recorded on the way when they are not yet. */
    Decision<Set<UUID>> resolve(Actor actor, UUID activity, ActivityForm form) {
        var reading = typed.read(actor, form);
        return reading.errors().isEmpty()
                ? participation.resolve(actor, activity, reading.ids(), reading.names())
                : Decision.refused(reading.errors());
    }

    private List<PersonBrief> named(Actor actor, Activity activity) {
        return participation.named(actor, List.of(activity.id())).getOrDefault(activity.id(), List.of());
    }

    /** Who is named in the form. */
    TypedPeople.Reading people(Actor actor, ActivityForm form) {
        return typed.read(actor, form);
    }

    private List<PersonBrief> named(Actor actor, ActivityForm form) {
        var ids = form.all("people").stream()
                .flatMap(id -> TypedPlaces.id(id).stream())
                .toList();
        return people.briefs(actor, ids).values().stream().distinct().toList();
    }

    RecordingPage withErrors(RecordingPage page, FormErrors errors) {
        return new RecordingPage(
                page.action(), page.id(), page.changing(), page.form(), errors, page.choices(), "", "", page.people());
    }

    /** The form for the next activity, once this one is recorded. */
    RecordingPage after(RecordingPage page, Activity recorded) {
        return new RecordingPage(
                page.action(),
                page.id(),
                page.changing(),
                page.form(),
                page.errors(),
                page.choices(),
                "mediation.form.recorded-next",
                recorded.id().toString(),
                page.people());
    }

    /** A known commune shows its name in the box. */
    private ActivityForm named(ActivityForm form, String field) {
        var code = form.one(field + "Code");
        return code.isEmpty() || !form.one(field).isBlank() ? form : form.with(field, places.communeLabel(code));
    }

    private static boolean readable(String id) {
        return TypedPlaces.id(id).filter(Uuid7::isUuid7).map(UUID::toString).isPresent();
    }
}
