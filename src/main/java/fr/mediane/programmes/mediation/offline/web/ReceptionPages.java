package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Messages;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.offline.Parcel;
import fr.mediane.programmes.mediation.offline.Reception;
import fr.mediane.programmes.mediation.offline.ReceptionDesk;
import fr.mediane.programmes.mediation.web.TakenAlong;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where devices post what was recorded without network; the session and its token are those of any form. */
@Controller
class ReceptionPages {
    private final ReceptionDesk desk;
    private final TakenAlong form;
    private final Messages messages;

    ReceptionPages(ReceptionDesk desk, TakenAlong form, Messages messages) {
        this.desk = desk;
        this.form = form;
        this.messages = messages;
    }

    @PostMapping(OfflinePages.HOME + "/envois/activite")
    ResponseEntity<Answer> activity(Actor actor, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
        if (!ActivityDesk.mayRecord(actor)) {
            Decision.forbidden().orThrow();
        }
        var parcel = new ParcelForm(typed);
        if (!parcel.account().equals(actor.account())) {
            return answer(HttpStatus.CONFLICT, Answer.of("other-account"));
        }
        return parcel.id()
                .map(id -> receive(actor, id, parcel, locale))
                .orElseGet(() -> refused(List.of(ErrorKey.of("mediation.error.id")), locale));
    }

    private ResponseEntity<Answer> receive(Actor actor, UUID id, ParcelForm parcel, Locale locale) {
        var sent = form.read(parcel.typed());
        if (!sent.errors().isEmpty()) {
            return refused(sent.errors(), locale);
        }
        return switch (form.people(actor, id, parcel.typed())
                .flatMap(people -> desk.receive(
                        actor, new Parcel(id, parcel.revision(), parcel.over(), sent.content(), people)))) {
            case Decision.Accepted<Reception>(var reception) -> received(actor, reception);
            case Decision.Refused<Reception>(var reasons) -> refused(reasons, locale);
            case Decision<Reception> other -> {
                other.orThrow();
                throw new IllegalStateException("a decision that is neither made nor refused");
            }
        };
    }

    private ResponseEntity<Answer> received(Actor actor, Reception reception) {
        var state = reception.state().code();
        return switch (reception.state()) {
            case RECORDED, ALREADY, CORRECTED -> answer(HttpStatus.OK, Answer.of(state));
            case GONE -> answer(HttpStatus.CONFLICT, Answer.of(state));
            case DIFFERS ->
                answer(
                        HttpStatus.CONFLICT,
                        reception
                                .activity()
                                .map(now -> new Answer(
                                        state, List.of(), now.version(), form.fields(actor, now), form.place(now)))
                                .orElseGet(() -> Answer.of(state)));
        };
    }

    private ResponseEntity<Answer> refused(List<ErrorKey> reasons, Locale locale) {
        var words = new ArrayList<Answer.Reason>();
        reasons.forEach(reason -> words.add(new Answer.Reason(
                reason.field(),
                messages.text(locale, reason.key(), reason.arguments().toArray()))));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, Answer.refused(words));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, Answer answer) {
        return ResponseEntity.status(status).body(answer);
    }
}
