package fr.mediane.engines.procedures.opinions;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.files.AllOrNothing;
import fr.mediane.engines.procedures.instructing.Instructing;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Instructors ask somebody outside what they think of a case, stop asking, and show the answer to who asks. */
@Component
public class OpinionDesk {
    /** Waiting at once, of one case. */
    private static final int MOST = 10;

    private final Opinions opinions;
    private final OpinionMails mails;
    private final Instructing instructing;
    private final Moves moves;
    private final AllOrNothing whole;
    private final JournalDesk journal;

    OpinionDesk(
            Opinions opinions,
            OpinionMails mails,
            Instructing instructing,
            Moves moves,
            AllOrNothing whole,
            JournalDesk journal) {
        this.opinions = opinions;
        this.mails = mails;
        this.instructing = instructing;
        this.moves = moves;
        this.whole = whole;
        this.journal = journal;
    }

    /** Those asked for about a case, the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<Opinion>> of(Actor actor, UUID dossier) {
        return instructing.find(actor, dossier).map(found -> opinions.of(found.id()));
    }

    /** Asks somebody, who gets a link that lasts until the day; of a case being examined. */
    public Decision<Opinion> ask(Actor actor, UUID dossier, Asked asked) {
        return whole.attempt(() -> instructing
                .locked(actor, dossier, found -> {
                    var known = opinions.of(dossier);
                    return known.stream().anyMatch(one -> one.id().equals(asked.id()))
                            ? Decision.accepted(found) // sent twice
                            : asked(actor, found, known, asked);
                })
                .map(_ -> known(dossier, asked.id())));
    }

    private Decision<CaseFile> asked(Actor actor, CaseFile dossier, List<Opinion> known, Asked asked) {
        var mistakes = asked.mistakes(Paris.day(moves.now()));
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        if (dossier.state() != CaseState.UNDER_INSTRUCTION) {
            return Decision.refused(ErrorKey.of("procedures.error.state"));
        }
        if (known.stream().filter(one -> one.state() == Opinion.State.WAITING).count() >= MOST) {
            return Decision.refused(ErrorKey.of("procedures.error.opinion.many"));
        }
        var draft = Steps.Draft.of(StepKind.OPINION_ASKED, Author.INSTRUCTOR)
                .forInstructors()
                .as(asked.id())
                .saying(asked.expert().strip() + "\n" + asked.question().strip());
        return moves.add(actor, dossier, draft, "opinion").map(moved -> {
            var token = Secrets.make();
            opinions.add(actor, dossier.id(), asked, token, moves.now());
            journal.created(actor, entry(asked.id()));
            mails.asked(
                    dossier,
                    new Opinions.Waiting(
                            asked.id(),
                            dossier.id(),
                            asked.due().orElseThrow(),
                            asked.expert().strip(),
                            asked.address().strip(),
                            token));
            return moved;
        });
    }

    /** Nobody needs it any more: the link opens no longer. */
    public Decision<Opinion> stop(Actor actor, UUID dossier, UUID id) {
        return changed(actor, dossier, id, opinion -> {
            if (opinion.state() == Opinion.State.WAITING) {
                opinions.end(id, Opinion.State.STOPPED, null, moves.now());
                journal.changed(actor, entry(id));
            }
            return Decision.accepted(opinion);
        });
    }

    /** Who asks reads it from now on; they would with the answer anyway. */
    public Decision<Opinion> share(Actor actor, UUID dossier, UUID id) {
        return changed(actor, dossier, id, opinion -> {
            if (opinion.step().isEmpty()) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            if (opinions.show(opinion.step().get(), moves.now())) {
                journal.changed(actor, entry(id));
                moves.shown(dossier);
            }
            return Decision.accepted(opinion);
        });
    }

    private Decision<Opinion> changed(Actor actor, UUID dossier, UUID id, Function<Opinion, Decision<Opinion>> change) {
        return whole.attempt(() -> instructing
                .locked(actor, dossier, Decision::accepted)
                .flatMap(_ -> opinions.of(dossier).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(change)
                        .orElseGet(Decision::unknown)));
    }

    private Opinion known(UUID dossier, UUID id) {
        return opinions.of(dossier).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Entry entry(UUID id) {
        return Entry.of(Moves.MODULE, "opinion", id);
    }
}
