package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.forms.RevisionDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questionnaires as files, for national administrators: written, published, closed. */
@Component
@Transactional
public class QuestionnaireDesk {
    private final RevisionDesk revisions;
    private final Questionnaires questionnaires;

    QuestionnaireDesk(RevisionDesk revisions, Questionnaires questionnaires) {
        this.revisions = revisions;
        this.questionnaires = questionnaires;
    }

    public static boolean may(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Every version. */
    @Transactional(readOnly = true)
    public Decision<List<Revision>> all(Actor actor) {
        return revisions.all(actor, Questionnaires.KIND);
    }

    @Transactional(readOnly = true)
    public Decision<Revision> find(Actor actor, UUID id) {
        return revisions.find(actor, Questionnaires.KIND, id);
    }

    /** After how many days people are asked later on; empty when they are not. */
    @Transactional(readOnly = true)
    public Optional<Integer> daysLater() {
        return questionnaires.inUse(About.HELP, Moment.LATER).map(Questionnaire::days);
    }

    /** Whether somebody can be asked about a help at that moment. */
    @Transactional(readOnly = true)
    public boolean asks(Moment moment) {
        return questionnaires.inUse(About.HELP, moment).isPresent();
    }

    /** Writes the next version down, under an id made by the browser. */
    public Decision<Revision> draft(Actor actor, UUID id, String content) {
        return checked(actor, content).flatMap(_ -> revisions.draft(actor, Questionnaires.KIND, id, content));
    }

    public Decision<Revision> rewrite(Actor actor, UUID id, int version, String content) {
        return checked(actor, content)
                .flatMap(_ -> revisions.rewrite(actor, Questionnaires.KIND, id, version, content));
    }

    /** Comes into use; only one questionnaire can be for a moment of a help, or of an event. */
    public Decision<Revision> publish(Actor actor, UUID id) {
        return find(actor, id).flatMap(draft -> {
            var read = Questionnaire.of(id, draft.read());
            var other = questionnaires
                    .inUse(read.about(), read.moment())
                    .filter(one -> !one.form().key().equals(draft.form()));
            return other.isPresent()
                    ? Decision.refused(ErrorKey.of("surveys.error.moment-taken"))
                    : revisions.publish(actor, Questionnaires.KIND, id);
        });
    }

    /** Nobody is invited to it any more; who was may still answer. */
    public Decision<Revision> close(Actor actor, UUID id) {
        return revisions.close(actor, Questionnaires.KIND, id);
    }

    public Decision<Revision> discard(Actor actor, UUID id) {
        return revisions.discard(actor, Questionnaires.KIND, id);
    }

    private static Decision<Form> checked(Actor actor, String content) {
        if (!may(actor)) {
            return Decision.forbidden();
        }
        return FormFile.read(content).flatMap(form -> {
            var faults = Questionnaire.faults(form);
            return faults.isEmpty() ? Decision.accepted(form) : Decision.refused(faults);
        });
    }
}
