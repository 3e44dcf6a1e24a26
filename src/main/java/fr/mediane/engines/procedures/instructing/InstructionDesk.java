package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Correction;
import fr.mediane.engines.procedures.Deadlines;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Procedures;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Moving a case on: taking it, sending it back to be mended, deciding it, taking it up again. */
@Component
@Transactional
public class InstructionDesk {
    private final Cases cases;
    private final Procedures procedures;
    private final CaseRules rules;
    private final Deadlines deadlines;
    private final Instructing instructing;
    private final Moves moves;

    InstructionDesk(
            Cases cases,
            Procedures procedures,
            CaseRules rules,
            Deadlines deadlines,
            Instructing instructing,
            Moves moves) {
        this.cases = cases;
        this.procedures = procedures;
        this.rules = rules;
        this.deadlines = deadlines;
        this.instructing = instructing;
        this.moves = moves;
    }

    /** A decision. */
    public enum Verdict {
        ACCEPTED(CaseState.ACCEPTED),
        REFUSED(CaseState.REFUSED),
        CLOSED(CaseState.CLOSED);

        private final CaseState state;

        Verdict(CaseState state) {
            this.state = state;
        }

        public CaseState state() {
            return state;
        }

        /** The one of this name. */
        public static Optional<Verdict> named(String name) {
            return Stream.of(values())
                    .filter(verdict -> verdict.name().equals(name))
                    .findFirst();
        }

        /** The one that is proposed. */
        public static Optional<Verdict> proposed(Proposal proposal) {
            return Stream.of(values())
                    .filter(verdict -> verdict.state == proposal.state())
                    .findFirst();
        }
    }

    /**
     * What is decided, and why.
     *
     * @param reason what who asks is told; needed for everything but a yes
     * @param departure why it is not what the rules propose; needed when it is not
     */
    public record Ruled(Verdict verdict, String reason, String departure) {}

    /** Begins to examine; taken twice, it is taken once. */
    public Decision<CaseFile> take(Actor actor, UUID id) {
        return instructing.locked(actor, id, dossier -> {
            if (dossier.state() == CaseState.UNDER_INSTRUCTION) {
                return Decision.accepted(dossier);
            }
            if (dossier.state() != CaseState.UNDER_CONSTRUCTION) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            if (dossier.assigned().isEmpty() && !Instructors.program(actor)) { // nobody sees to it yet
                cases.assign(id, actor.account().orElse(null), moves.now());
            }
            deadlines.drop(id, Deadlines.Kind.CORRECT);
            return moves.move(actor, dossier, CaseState.UNDER_INSTRUCTION, by(actor, StepKind.TAKEN));
        });
    }

    /** Back to who asks, with what to mend, by a day when the procedure says so. */
    public Decision<CaseFile> sendBack(Actor actor, UUID id, UUID step, Correction why, String text) {
        return instructing.once(actor, id, step, dossier -> {
            var mistake = Written.mistake(step, text);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            if (dossier.state() != CaseState.UNDER_INSTRUCTION) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            cases.waitFor(id, Author.APPLICANT, moves.now());
            procedures
                    .of(dossier)
                    .correctWithin()
                    .ifPresent(delay -> deadlines.set(id, Deadlines.Kind.CORRECT, delay.after(Paris.day(moves.now()))));
            return moves.move(
                    actor,
                    dossier,
                    CaseState.UNDER_CONSTRUCTION,
                    by(actor, StepKind.SENT_BACK).as(step).because(why).saying(text.strip()));
        });
    }

    /** What the rules propose of a case; empty when nothing proposes. Keeps nothing. */
    @Transactional(readOnly = true)
    public Decision<Optional<Decision<Proposal>>> proposal(Actor actor, UUID id) {
        return instructing.find(actor, id).map(dossier -> rules.of(actor, dossier));
    }

    /** Decides; the proposal of the rules is kept with it, and so is the reason to depart from it. */
    public Decision<CaseFile> decide(Actor actor, UUID id, UUID step, Ruled ruled) {
        return instructing.once(actor, id, step, dossier -> {
            var mistake = Written.id(step).or(() -> mistake(ruled));
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            if (dossier.state() != CaseState.UNDER_INSTRUCTION) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            var kept = rules.keep(actor, dossier, step);
            boolean departs = kept.filter(
                            one -> one.proposal().state() != ruled.verdict().state())
                    .isPresent();
            if (departs && ruled.departure().isBlank()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // the ruling goes too
                return Decision.refused(ErrorKey.on("ecart", "procedures.error.departure"));
            }
            kept.ifPresent(one -> cases.propose(id, one.ruling(), moves.now()));
            if (departs) {
                moves.add(
                        actor,
                        dossier,
                        by(actor, StepKind.DEPARTED).saying(ruled.departure().strip()),
                        "departure");
            }
            deadlines.drop(id, Deadlines.Kind.values());
            return moves.move(
                    actor,
                    dossier,
                    ruled.verdict().state(),
                    by(actor, StepKind.DECIDED).as(step).saying(ruled.reason().strip()));
        });
    }

    /** Takes a decided case up again. */
    public Decision<CaseFile> reopen(Actor actor, UUID id, UUID step, String reason) {
        return instructing.once(actor, id, step, dossier -> {
            var mistake = Written.mistake(step, reason);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            return dossier.state().decided()
                    ? moves.move(
                            actor,
                            dossier,
                            CaseState.UNDER_INSTRUCTION,
                            by(actor, StepKind.REOPENED).as(step).saying(reason.strip()))
                    : Decision.refused(ErrorKey.of("procedures.error.state"));
        });
    }

    /** What is wrong with its texts, whatever the case. */
    public static Optional<ErrorKey> mistake(Ruled ruled) {
        var reason = ruled.verdict() == Verdict.ACCEPTED
                ? Written.optional("raison", ruled.reason())
                : Written.needed("raison", ruled.reason());
        return reason.or(() -> Written.optional("ecart", ruled.departure()));
    }

    /** Whether the case was decided, or something else done to it, under this step already. */
    @Transactional(readOnly = true)
    public boolean taken(Actor actor, UUID id, UUID step) {
        return instructing.taken(actor, id, step);
    }

    private static Steps.Draft by(Actor actor, StepKind kind) {
        return Steps.Draft.of(kind, Instructors.program(actor) ? Author.PROGRAM : Author.INSTRUCTOR);
    }
}
