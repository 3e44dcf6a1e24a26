package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.files.AllOrNothing;
import fr.mediane.engines.procedures.files.Attachments;
import fr.mediane.engines.procedures.files.CheckedFile;
import fr.mediane.engines.procedures.files.FileCheck;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.files.SentFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What instructors write, and how they share the work: messages, private notes, labels, who sees to a case. */
@Component
public class TalkDesk {
    private static final int LABEL = 40;
    private final Cases cases;
    private final CaseLabels labels;
    private final Instructing instructing;
    private final Moves moves;
    private final FileCheck check;
    private final Attachments attachments;
    private final AllOrNothing whole;

    TalkDesk(
            Cases cases,
            CaseLabels labels,
            Instructing instructing,
            Moves moves,
            FileCheck check,
            Attachments attachments,
            AllOrNothing whole) {
        this.cases = cases;
        this.labels = labels;
        this.instructing = instructing;
        this.moves = moves;
        this.check = check;
        this.attachments = attachments;
        this.whole = whole;
    }

    /** A message to who asks, with files. */
    public Decision<CaseFile> write(Actor actor, UUID id, UUID step, String text, List<SentFile> sent) {
        var draft = Steps.Draft.of(StepKind.MESSAGE, Author.INSTRUCTOR).as(step);
        return say(actor, id, draft.saying(text), sent, "message");
    }

    /** A note that only instructors read, with files that only they read. */
    public Decision<CaseFile> note(Actor actor, UUID id, UUID step, String text, List<SentFile> sent) {
        var draft = Steps.Draft.of(StepKind.NOTE, Author.INSTRUCTOR)
                .forInstructors()
                .as(step);
        return say(actor, id, draft.saying(text), sent, "note");
    }

    private Decision<CaseFile> say(Actor actor, UUID id, Steps.Draft draft, List<SentFile> sent, String field) {
        return instructing
                .find(actor, id)
                .flatMap(_ -> check.attachments(actor, id, sent))
                .flatMap(files -> whole.attempt(() ->
                        instructing.once(actor, id, draft.id(), dossier -> said(actor, dossier, draft, files, field))));
    }

    private Decision<CaseFile> said(
            Actor actor, CaseFile dossier, Steps.Draft draft, List<CheckedFile> files, String field) {
        var mistake = Written.mistake(draft.id(), draft.words()).or(() -> attachments.mistake(dossier.id(), files));
        if (mistake.isPresent()) {
            return Decision.refused(mistake.get());
        }
        if (!draft.closed()) {
            cases.waitFor(dossier.id(), Author.APPLICANT, moves.now());
        }
        return moves.add(actor, dossier, draft.saying(draft.words().strip()), field)
                .map(moved -> {
                    attachments.keep(actor, dossier.id(), draft.id(), files);
                    return moved;
                });
    }

    /** Takes a case upon oneself, or lets go of it. */
    @Transactional
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
    @Transactional
    public Decision<CaseFile> label(Actor actor, UUID id, String label, boolean on) {
        return instructing.locked(actor, id, dossier -> {
            if (!isLabel(label)) {
                return Decision.refused(noLabel());
            }
            labels.set(id, label.strip(), on);
            return Decision.accepted(dossier);
        });
    }

    static boolean isLabel(String label) {
        return !label.isBlank() && label.strip().length() <= LABEL;
    }

    static ErrorKey noLabel() {
        return ErrorKey.on("etiquette", "procedures.error.label", LABEL);
    }
}
