package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.engines.agenda.MeetingFollowUp;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.mediation.Activity;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.offline.Parcel;
import fr.mediane.programmes.mediation.offline.PersonReceptionDesk;
import fr.mediane.programmes.mediation.offline.Reception;
import fr.mediane.programmes.mediation.offline.Reception.State;
import fr.mediane.programmes.mediation.offline.ReceptionDesk;
import fr.mediane.programmes.mediation.recording.web.TakenAlong;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where devices post what was recorded without network; the session and its token are those of any form. */
@Controller
@RequestMapping(OfflinePages.HOME + "/envois")
class ReceptionPages {
    private final ReceptionDesk activities;
    private final PersonReceptionDesk people;
    private final TakenAlong form;
    private final Messages messages;

    ReceptionPages(ReceptionDesk activities, PersonReceptionDesk people, TakenAlong form, Messages messages) {
        this.activities = activities;
        this.people = people;
        this.form = form;
        this.messages = messages;
    }

    @PostMapping("/activite")
    ResponseEntity<Answer> activity(Actor actor, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        return hers(actor, new ParcelForm(typed), locale, (id, parcel) -> {
            var sent = form.read(parcel.typed());
            if (!sent.errors().isEmpty()) {
                return refused(sent.errors(), locale);
            }
            var received = form.people(actor, id, parcel.typed())
                    .flatMap(named -> activities.receive(
                            actor,
                            new Parcel(
                                    id,
                                    parcel.revision(),
                                    parcel.over(),
                                    sent.content(),
                                    named,
                                    sent.tags(),
                                    parcel.meeting())));
            return answer(received, now -> other(actor, now), locale);
        });
    }

    @PostMapping("/personne")
    ResponseEntity<Answer> person(Actor actor, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        return hers(actor, new ParcelForm(typed), locale, (id, parcel) -> {
            var draft = new PersonDraft(
                    parcel.one("name"), parcel.one("birthYear"), "", "", "", parcel.one("phone"), "", "");
            return answer(people.receive(actor, id, parcel.over(), draft), ReceptionPages::other, locale);
        });
    }

    private interface Taking {
        ResponseEntity<Answer> take(UUID id, ParcelForm parcel);
    }

    /** What one account recorded is never taken in under the name of another, whoever is signed in by now. */
    private ResponseEntity<Answer> hers(Actor actor, ParcelForm parcel, Locale locale, Taking then) {
        if (!ActivityDesk.mayRecord(actor)) {
            Decision.forbidden().orThrow();
        }
        if (!parcel.account().equals(actor.account())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Answer.of("other-account"));
        }
        return parcel.id()
                .map(id -> then.take(id, parcel))
                .orElseGet(() -> refused(List.of(ErrorKey.of("mediation.error.id")), locale));
    }

    private <T> ResponseEntity<Answer> answer(
            Decision<Reception<T>> decision, Function<T, Answer> other, Locale locale) {
        return switch (decision) {
            case Decision.Accepted<Reception<T>>(var reception) -> answer(reception, other);
            case Decision.Refused<Reception<T>>(var reasons) -> refused(reasons, locale);
            case Decision<Reception<T>> notHers -> answer(notHers.orThrow(), other);
        };
    }

    private static <T> ResponseEntity<Answer> answer(Reception<T> reception, Function<T, Answer> other) {
        return switch (reception.state()) {
            case RECORDED, ALREADY, CORRECTED ->
                ResponseEntity.ok(Answer.of(reception.state().code()));
            case DIFFERS, GONE ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(reception
                                .now()
                                .map(other)
                                .orElseGet(() -> Answer.of(reception.state().code())));
        };
    }

    private Answer other(Actor actor, Activity now) {
        var filled = form.filled(actor, now);
        return new Answer(
                State.DIFFERS.code(),
                List.of(),
                now.version(),
                filled.form().typed(),
                form.place(now),
                TakenAlong.names(filled));
    }

    private static Answer other(Person now) {
        var draft = PersonDraft.of(now.content());
        var fields = Map.of(
                "name", List.of(draft.name()),
                "birthYear", List.of(draft.birthYear()),
                "phone", List.of(draft.phone()));
        return new Answer(State.DIFFERS.code(), List.of(), now.version(), fields, "", Map.of());
    }

    /** A meeting that has its activity already leads there. */
    private static String seen(ErrorKey reason) {
        return reason.key().equals(ReceptionDesk.REPORTED)
                ? MeetingFollowUp.reported((UUID) reason.arguments().getFirst())
                : "";
    }

    private ResponseEntity<Answer> refused(List<ErrorKey> reasons, Locale locale) {
        var words = reasons.stream()
                .map(reason -> new Answer.Reason(
                        reason.field(),
                        messages.text(locale, reason.key(), reason.arguments().toArray()),
                        seen(reason)))
                .toList();
        return ResponseEntity.unprocessableContent().body(Answer.refused(words));
    }
}
