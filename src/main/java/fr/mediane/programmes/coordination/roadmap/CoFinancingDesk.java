package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.roadmap.rules.CoFinancing;
import fr.mediane.programmes.coordination.roadmap.rules.FundingLine;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who pays for an action: lines are added one after the other, each held against the caps of the day on which the action
 * starts, and confirmed once they are promised in writing. What is confirmed is not taken away.
 */
@Component
@Transactional
public class CoFinancingDesk {
    private static final String TYPE = "road-map-funding";
    private final JointActions actions;
    private final FundingLines lines;
    private final CapsVersions caps;
    private final RoadMapAccess access;
    private final JournalDesk journal;
    private final Clock clock;

    CoFinancingDesk(
            JointActions actions,
            FundingLines lines,
            CapsVersions caps,
            RoadMapAccess access,
            JournalDesk journal,
            Clock clock) {
        this.actions = actions;
        this.lines = lines;
        this.caps = caps;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** The money of an action that may be read, under the caps that count for it. */
    @Transactional(readOnly = true)
    public CoFinancing of(JointAction action) {
        return of(action, action.lines());
    }

    /** How it would be with these lines. */
    CoFinancing of(JointAction action, List<FundingLine> lines) {
        return new CoFinancing(caps.timeline().at(action.starts()), action.eligible(), action.engineering(), lines);
    }

    /** The same id again changes nothing. */
    public Decision<UUID> add(Actor actor, UUID map, UUID action, UUID id, FundingDraft draft) {
        return locked(actor, map, action).flatMap(found -> {
            if (found.lines().stream().anyMatch(line -> line.id().equals(id))) {
                return Decision.accepted(id);
            }
            if (lines.exists(id)) {
                return Decision.unknown();
            }
            var mistakes = draft.mistakes();
            if (!mistakes.isEmpty()) {
                return Decision.refused(mistakes);
            }
            var funder = draft.funder().orElseThrow();
            var cents = draft.cents().orElseThrow();
            var refusal = of(found).refusal(funder, cents);
            if (refusal.isPresent()) {
                return Decision.refused(refusal.get());
            }
            lines.insert(
                    new FundingLine(id, action, funder, draft.label().strip(), cents, draft.confirmed()),
                    clock.instant());
            journal.created(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    public Decision<UUID> confirm(Actor actor, UUID map, UUID action, UUID id) {
        return line(actor, map, action, id).map(line -> {
            if (!line.confirmed()) {
                lines.confirm(id);
                journal.changed(actor, Entry.of(TeamDesk.MODULE, TYPE, id, "confirmed"));
            }
            return id;
        });
    }

    /** Takes away what is planned only. */
    public Decision<UUID> remove(Actor actor, UUID map, UUID action, UUID id) {
        return line(actor, map, action, id).flatMap(line -> {
            if (line.confirmed()) {
                return Decision.refused(ErrorKey.of("roadmap.error.confirmed"));
            }
            lines.delete(id);
            journal.deleted(actor, Entry.of(TeamDesk.MODULE, TYPE, id));
            return Decision.accepted(id);
        });
    }

    private Decision<FundingLine> line(Actor actor, UUID map, UUID action, UUID id) {
        return locked(actor, map, action)
                .flatMap(found -> found.lines().stream()
                        .filter(line -> line.id().equals(id))
                        .findFirst()
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown));
    }

    /** The action as nobody else can change it any more. */
    private Decision<JointAction> locked(Actor actor, UUID map, UUID action) {
        return access.life(actor, map)
                .flatMap(_ -> actions.lock(action)
                        .filter(found -> found.roadMap().equals(map))
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown));
    }
}
