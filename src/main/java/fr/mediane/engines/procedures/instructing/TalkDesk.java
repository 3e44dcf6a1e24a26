package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What instructors write, and how they share the work: messages, private notes, labels, who sees to a case. */
@Component
@Transactional
public class TalkDesk {
    private static final int LABEL = 40;
    private final Cases cases;
    private final CaseLabels labels;
    private final Instructing instructing;
    private final Moves moves;

    TalkDesk(Cases cases, CaseLabels labels, Instructing instructing, Moves moves) {
        this.cases = cases;
        this.labels = labels;
        this.instructing = instructing;
        this.moves = moves;
    }

    /** A message to who asks. */
    public Decision<CaseFile> write(Actor actor, UUID id, UUID step, String text) {
        return say(actor, id, step, text, Steps.Draft.of(StepKind.MESSAGE, Author.INSTRUCTOR), "message");
    }

    /** A note that only instructors read. */
    public Decision<CaseFile> note(Actor actor, UUID id, UUID step, String text) {
        return say(
                actor,
                id,
                step,
                text,
                Steps.Draft.of(StepKind.NOTE, Author.INSTRUCTOR).forInstructors(),
                "note");
    }

    private Decision<CaseFile> say(Actor actor, UUID id, UUID step, String text, Steps.Draft draft, String field) {
        return instructing.once(actor, id, step, dossier -> {
            var mistake = Written.mistake(step, text);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            if (!draft.closed()) {
                cases.waitFor(id, Author.APPLICANT, moves.now());
            }
            return moves.add(actor, dossier, draft.as(step).saying(text.strip()), field);
        });
    }

    /** Takes a case upon oneself, or lets go of it. */
    public Decision<CaseFile> assign(Actor actor, UUID id, boolean mine) {
        return instructing.locked(actor, id, dossier -> {
            var whose = mine ? actor.account() : Optional.<UUID>empty();
            if (dossier.assigned().equals(whose)) {
                return Decision.accepted(dossier);
            }
            cases.assign(id, whose.orElse(null), moves.now());
            return moves.add(
                    actor,
                    dossier,
                    Steps.Draft.of(StepKind.ASSIGNED, Author.INSTRUCTOR).forInstructors(),
                    "assigned");
        });
    }

    /** Sticks a word on a case, or takes it off. */
    public Decision<CaseFile> label(Actor actor, UUID id, String label, boolean on) {
        return instructing.locked(actor, id, dossier -> {
            var word = label.strip();
            if (word.isEmpty() || word.length() > LABEL) {
                return Decision.refused(ErrorKey.on("etiquette", "procedures.error.label", LABEL));
            }
            labels.set(id, word, on);
            return Decision.accepted(dossier);
        });
    }
}
