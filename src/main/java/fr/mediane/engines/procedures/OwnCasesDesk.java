package fr.mediane.engines.procedures;

import fr.mediane.engines.forms.Answers;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the cases of somebody, or of those whom they help. */
@Component
@Transactional
public class OwnCasesDesk {
    private final Cases cases;
    private final Steps steps;
    private final Mandates mandates;
    private final Procedures procedures;
    private final Applicants applicants;
    private final FilingDesk filing;
    private final Deadlines deadlines;
    private final Moves moves;

    OwnCasesDesk(
            Cases cases,
            Steps steps,
            Mandates mandates,
            Procedures procedures,
            Applicants applicants,
            FilingDesk filing,
            Deadlines deadlines,
            Moves moves) {
        this.cases = cases;
        this.steps = steps;
        this.mandates = mandates;
        this.procedures = procedures;
        this.applicants = applicants;
        this.filing = filing;
        this.deadlines = deadlines;
        this.moves = moves;
    }

    /**
     * A case as those see it whose it is.
     *
     * @param steps what happened, the first first, without what instructors keep among themselves
     * @param contestedBy the case that contests this one
     */
    public record Own(
            CaseFile dossier,
            Procedure procedure,
            List<Step> steps,
            Optional<Mandate> mandate,
            Optional<UUID> contestedBy,
            boolean contestable) {
        public Own {
            steps = List.copyOf(steps);
        }

        public Answers answers() {
            return dossier.answers(procedure.form());
        }
    }

    /** The actor's own cases and those they write for others, the latest first; at most 200. */
    @Transactional(readOnly = true)
    public Decision<List<Own>> all(Actor actor) {
        return actor.account()
                .map(account -> Decision.accepted(
                        cases.of(account).stream().map(this::brief).toList()))
                .orElseGet(Decision::forbidden);
    }

    @Transactional(readOnly = true)
    public Decision<Own> find(Actor actor, UUID id) {
        return applicants.find(actor, id).map(this::whole);
    }

    /** A message to whoever decides. */
    public Decision<CaseFile> write(Actor actor, UUID id, UUID step, String text) {
        return applicants.locked(actor, id, dossier -> {
            if (dossier.state() == CaseState.DRAFT) {
                return Decision.refused(ErrorKey.of("procedures.error.draft"));
            }
            if (steps.taken(id, step)) {
                return Decision.accepted(dossier);
            }
            var mistake = Written.mistake(step, text);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            cases.waitFor(id, Author.INSTRUCTOR, moves.now());
            return moves.add(
                    actor,
                    dossier,
                    Steps.Draft.of(StepKind.MESSAGE, author(actor, dossier))
                            .as(step)
                            .saying(text.strip()),
                    "message");
        });
    }

    /** Takes back what was asked, while nobody examines it yet. */
    public Decision<CaseFile> withdraw(Actor actor, UUID id) {
        return applicants.locked(actor, id, dossier -> {
            if (dossier.state() == CaseState.CLOSED) {
                return Decision.accepted(dossier);
            }
            if (dossier.state() != CaseState.UNDER_CONSTRUCTION) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            deadlines.drop(id, Deadlines.Kind.values());
            return moves.move(
                    actor, dossier, CaseState.CLOSED, Steps.Draft.of(StepKind.WITHDRAWN, author(actor, dossier)));
        });
    }

    /** Takes the mandate back: by the person it is for, or given up by who holds it. */
    public Decision<CaseFile> revoke(Actor actor, UUID id) {
        return applicants.locked(actor, id, dossier -> {
            if (!mandates.revoke(id, moves.now())) {
                return Decision.refused(ErrorKey.of("procedures.error.no-mandate"));
            }
            return moves.add(
                    actor, dossier, Steps.Draft.of(StepKind.MANDATE_REVOKED, author(actor, dossier)), "mandate");
        });
    }

    /**
     * Begins the case that contests a decision, or silence that means refusal.
     *
     * @param fresh id of the new case, made by the browser (UUIDv7)
     */
    public Decision<CaseFile> contest(Actor actor, UUID id, UUID fresh) {
        return applicants.locked(actor, id, dossier -> {
            var procedure = procedures.of(dossier);
            var already = cases.following(id);
            if (already.isPresent()) {
                return cases.find(already.get()).map(Decision::accepted).orElseGet(Decision::unknown);
            }
            var by = procedure.appealBy().flatMap(procedures::inUse);
            if (by.isEmpty() || !contestable(dossier)) {
                return Decision.refused(ErrorKey.of("procedures.error.contest"));
            }
            return Uuid7.isUuid7(fresh)
                    ? filing.begin(actor, fresh, by.get(), dossier.channel(), Optional.of(id), Answers.NONE)
                    : Decision.refused(ErrorKey.of("procedures.error.id"));
        });
    }

    private Own whole(CaseFile dossier) {
        var contestedBy = cases.following(dossier.id());
        var procedure = procedures.of(dossier);
        return new Own(
                dossier,
                procedure,
                steps.of(dossier.id(), false),
                mandates.of(dossier.id()),
                contestedBy,
                contestedBy.isEmpty() && procedure.appealBy().isPresent() && contestable(dossier));
    }

    private Own brief(CaseFile dossier) {
        return new Own(dossier, procedures.of(dossier), List.of(), Optional.empty(), Optional.empty(), false);
    }

    /** Decided, whatever the answer, or silent where silence refuses; and not longer than two months ago. */
    private boolean contestable(CaseFile dossier) {
        return dossier.state() != CaseState.CLOSED
                && dossier.contestableUntil()
                        .filter(last -> !last.isBefore(Paris.day(moves.now())))
                        .isPresent();
    }

    private static Author author(Actor actor, CaseFile dossier) {
        return dossier.applicant().equals(actor.account()) ? Author.APPLICANT : Author.HELPER;
    }
}
