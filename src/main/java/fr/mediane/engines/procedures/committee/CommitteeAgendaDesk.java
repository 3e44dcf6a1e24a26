package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.instructing.Instructing;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.Instructors;
import fr.mediane.engines.procedures.instructing.Proposal;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts cases before a committee, with what an officer proposes. */
@Component
@Transactional
public class CommitteeAgendaDesk {
    /** Cases for one meeting. */
    public static final int MOST = 200;

    private final Sittings sittings;
    private final Agendas agendas;
    private final Instructing instructing;
    private final InstructionDesk instruction;
    private final Moves moves;

    CommitteeAgendaDesk(
            Sittings sittings, Agendas agendas, Instructing instructing, InstructionDesk instruction, Moves moves) {
        this.sittings = sittings;
        this.agendas = agendas;
        this.instructing = instructing;
        this.instruction = instruction;
        this.moves = moves;
    }

    /**
     * Puts a case that is being examined on the agenda of a meeting of its own committee. Put there again, the proposal is
     * changed and the committee has said nothing of it; put before another meeting, it leaves the first.
     */
    public Decision<CaseFile> put(Actor actor, UUID id, UUID sitting, Motion proposal) {
        return instructing.locked(actor, id, dossier -> {
            if (dossier.state() != CaseState.UNDER_INSTRUCTION) {
                return Decision.refused(ErrorKey.of("procedures.error.state"));
            }
            var meeting = sittings.lock(sitting)
                    .filter(one ->
                            dossier.instructedBy().filter(one.scope()::equals).isPresent());
            if (meeting.isEmpty()) {
                return Decision.refused(ErrorKey.on("seance", "procedures.committee.error.sitting"));
            }
            var mistake = mistake(actor, dossier, proposal).or(() -> inTheWay(meeting.get(), id));
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            agendas.waiting(id).ifPresent(item -> agendas.remove(item.id()));
            agendas.add(actor, sitting, id, proposal, moves.now());
            return moves.add(
                    actor,
                    dossier,
                    Steps.Draft.of(StepKind.COMMITTEE, Author.INSTRUCTOR)
                            .saying(CarryingOut.DAY.format(
                                    Paris.day(meeting.get().startsAt()))),
                    "committee");
        });
    }

    /** Takes a case off the agenda it stands on. */
    public Decision<CaseFile> takeOff(Actor actor, UUID id) {
        return instructing.locked(actor, id, dossier -> {
            var item = agendas.waiting(id);
            if (item.isEmpty()) {
                return Decision.accepted(dossier);
            }
            if (sittings.lock(item.get().sitting()).filter(Sitting::open).isEmpty()) {
                return Decision.refused(ErrorKey.of("procedures.committee.error.closed"));
            }
            agendas.remove(item.get().id());
            return moves.add(
                    actor,
                    dossier,
                    Steps.Draft.of(StepKind.ADJOURNED, Author.INSTRUCTOR).forInstructors(),
                    "committee");
        });
    }

    /** Where a case stands before its committee at this moment; nothing for whoever does not decide it. */
    @Transactional(readOnly = true)
    public Standing standing(Actor actor, CaseFile dossier) {
        return new Standing(toCome(actor, dossier), waiting(actor, dossier.id()));
    }

    private List<Sitting> toCome(Actor actor, CaseFile dossier) {
        return dossier.instructedBy().filter(_ -> Instructors.include(actor, dossier)).stream()
                .flatMap(scope -> sittings.of(scope, SittingDesk.MOST).stream())
                .filter(Sitting::open)
                .toList()
                .reversed();
    }

    /** Where a case stands before a committee at this moment. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> waiting(Actor actor, UUID id) {
        return instructing.find(actor, id) instanceof Decision.Accepted<CaseFile>
                ? agendas.waiting(id)
                : Optional.empty();
    }

    private Optional<ErrorKey> mistake(Actor actor, CaseFile dossier, Motion proposal) {
        return proposal.mistake()
                .or(() -> departs(actor, dossier, proposal.verdict())
                                && proposal.departure().isBlank()
                        ? Optional.of(ErrorKey.on("ecart", "procedures.error.departure"))
                        : Optional.empty());
    }

    private boolean departs(Actor actor, CaseFile dossier, Verdict verdict) {
        return instruction
                .proposal(actor, dossier.id())
                .orThrow()
                .filter(proposed ->
                        proposed instanceof Decision.Accepted<Proposal>(var one) && one.state() != verdict.state())
                .isPresent();
    }

    private Optional<ErrorKey> inTheWay(Sitting meeting, UUID dossier) {
        var before = agendas.waiting(dossier);
        boolean closed = !meeting.open()
                || before.flatMap(item -> sittings.lock(item.sitting()))
                        .filter(one -> !one.open())
                        .isPresent();
        if (closed) {
            return Optional.of(ErrorKey.on("seance", "procedures.committee.error.closed"));
        }
        boolean full = agendas.of(meeting.id()).size() >= MOST
                && before.filter(item -> item.sitting().equals(meeting.id())).isEmpty();
        return full ? Optional.of(ErrorKey.on("seance", "procedures.committee.error.full", MOST)) : Optional.empty();
    }
}
