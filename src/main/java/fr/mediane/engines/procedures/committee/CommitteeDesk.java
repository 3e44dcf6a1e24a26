package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.Moves;
import fr.mediane.engines.procedures.Written;
import fr.mediane.engines.procedures.committee.AgendaItem.Outcome;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a committee says of its cases, and the end of its meeting. */
@Component
@Transactional
public class CommitteeDesk {
    private final Sittings sittings;
    private final Agendas agendas;
    private final JournalDesk journal;
    private final Moves moves;

    CommitteeDesk(Sittings sittings, Agendas agendas, JournalDesk journal, Moves moves) {
        this.sittings = sittings;
        this.agendas = agendas;
        this.journal = journal;
        this.moves = moves;
    }

    /** The proposal is followed. */
    public Decision<AgendaItem> follow(Actor actor, UUID sitting, UUID item) {
        return say(actor, sitting, item, Outcome.FOLLOWED, Optional.empty());
    }

    /**
     * The committee decides otherwise; with what reason, it says. What is given where more than a yes is needed, an officer
     * changes in the proposal.
     */
    public Decision<AgendaItem> decideOtherwise(Actor actor, UUID sitting, UUID item, Verdict verdict, String reason) {
        var said = new Motion(verdict, reason.strip(), reason.strip(), Map.of());
        var mistake = Written.needed("raison", reason).or(() -> said.mistake());
        return mistake.<Decision<AgendaItem>>map(
                        wrong -> SittingDesk.own(actor, sittings.find(sitting)).flatMap(_ -> Decision.refused(wrong)))
                .orElseGet(() -> say(actor, sitting, item, Outcome.OTHERWISE, Optional.of(said)));
    }

    /** Put off to another meeting. */
    public Decision<AgendaItem> adjourn(Actor actor, UUID sitting, UUID item, String reason) {
        return Written.needed("raison", reason)
                .<Decision<AgendaItem>>map(
                        wrong -> SittingDesk.own(actor, sittings.find(sitting)).flatMap(_ -> Decision.refused(wrong)))
                .orElseGet(() -> say(
                        actor,
                        sitting,
                        item,
                        Outcome.ADJOURNED,
                        Optional.of(new Motion(Verdict.CLOSED, reason.strip(), "", Map.of()))));
    }

    private Decision<AgendaItem> say(Actor actor, UUID sitting, UUID item, Outcome outcome, Optional<Motion> said) {
        return SittingDesk.own(actor, sittings.lock(sitting)).flatMap(meeting -> {
            var before = agendas.find(item).filter(one -> one.sitting().equals(sitting));
            if (before.isEmpty()) {
                return Decision.unknown();
            }
            if (!meeting.open()) {
                return Decision.refused(ErrorKey.of("procedures.committee.error.closed"));
            }
            agendas.say(item, outcome, said);
            journal.changed(actor, Entry.of(Moves.MODULE, SittingDesk.RECORD, sitting, "outcome"));
            return Decision.accepted(agendas.find(item).orElseThrow());
        });
    }

    /**
     * Closes a meeting: what it says of every case stays, and is done right after (see {@link CommitteeSettling}). Closed twice, it
     * is closed once.
     *
     * @param people the chair in one line, and the members
     */
    public Decision<Sitting> close(Actor actor, UUID id, People people) {
        return SittingDesk.own(actor, sittings.lock(id)).flatMap(meeting -> {
            if (meeting.heldAt().isPresent()) {
                return Decision.accepted(meeting);
            }
            var mistake = mistake(meeting, people);
            if (mistake.isPresent()) {
                return Decision.refused(mistake.get());
            }
            sittings.close(
                    actor,
                    id,
                    new People(people.chair().strip(), people.members().strip()),
                    moves.now());
            journal.changed(actor, Entry.of(Moves.MODULE, SittingDesk.RECORD, id, "heldAt"));
            return Decision.accepted(sittings.find(id).orElseThrow());
        });
    }

    private Optional<ErrorKey> mistake(Sitting meeting, People people) {
        if (meeting.cancelled()) {
            return Optional.of(ErrorKey.of("procedures.committee.error.closed"));
        }
        if (Paris.day(meeting.startsAt()).isAfter(Paris.day(moves.now()))) {
            return Optional.of(ErrorKey.of("procedures.committee.error.early"));
        }
        var waiting = agendas.of(meeting.id()).stream()
                .filter(item -> item.outcome() == Outcome.OPEN)
                .count();
        if (waiting > 0) {
            return Optional.of(ErrorKey.on("", "procedures.committee.error.undecided", waiting));
        }
        var chair = people.chair().strip();
        if (chair.isEmpty() || chair.length() > Sitting.PLACE || chair.lines().count() > 1) {
            return Optional.of(ErrorKey.on("presidence", "procedures.error.text", Sitting.PLACE));
        }
        return Written.optional("presidence", chair).or(() -> Written.optional("membres", people.members()));
    }
}
