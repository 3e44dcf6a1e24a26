package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.programmes.workforce.PositionSearch.Count;
import fr.mediane.programmes.workforce.PositionSearch.Found;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads positions, as far as somebody may see them. */
@Component
@Transactional
public class PositionDesk {
    private static final int MOST_IN_A_FILE = 20_000;
    private final WorkforceRights rights;
    private final Positions positions;
    private final Contracts contracts;
    private final History history;
    private final JournalDesk journal;
    private final Clock clock;

    PositionDesk(
            WorkforceRights rights,
            Positions positions,
            Contracts contracts,
            History history,
            JournalDesk journal,
            Clock clock) {
        this.rights = rights;
        this.positions = positions;
        this.contracts = contracts;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A position with all that belongs to it.
     *
     * @param whole whether the actor sees who holds it; if not, no contract and nothing of one
     * @param contracts of it, the latest first; with wages for those who pay them
     * @param hires whether the actor may hire and let go
     */
    public record View(
            Position position,
            boolean whole,
            List<Contract> contracts,
            List<Event> history,
            boolean hires,
            LocalDate today) {
        public View {
            contracts = List.copyOf(contracts);
            history = List.copyOf(history);
        }
    }

    /** Whether the actor sees positions at all. */
    @Transactional(readOnly = true)
    public boolean mayCome(Actor actor) {
        return !rights.overview(actor).nothing();
    }

    @Transactional(readOnly = true)
    public Decision<Found> search(Actor actor, PositionSearch search) {
        var reach = rights.overview(actor);
        return reach.nothing()
                ? Decision.forbidden()
                : Decision.accepted(positions.search(reach, search, PositionSearch.SIZE));
    }

    /** The same without pages, for a file. */
    @Transactional(readOnly = true)
    public Decision<List<Position>> file(Actor actor, PositionSearch search) {
        var reach = rights.overview(actor);
        return reach.nothing()
                ? Decision.forbidden()
                : Decision.accepted(
                        positions.search(reach, search, MOST_IN_A_FILE).positions());
    }

    @Transactional(readOnly = true)
    public Decision<List<Count>> counts(Actor actor) {
        var reach = rights.overview(actor);
        return reach.nothing() ? Decision.forbidden() : Decision.accepted(positions.counts(reach));
    }

    /** One position without whoever holds it: nothing of them is shown, so nothing is noted. */
    @Transactional(readOnly = true)
    public Decision<Position> brief(Actor actor, UUID id) {
        var reach = rights.overview(actor);
        return reach.nothing()
                ? Decision.forbidden()
                : positions
                        .find(id)
                        .filter(one -> reach.includes(one.employer(), one.departement()))
                        .map(Decision::accepted)
                        .orElseGet(Decision::unknown);
    }

    /** Whether the actor sees who holds a position and what they do; if not, they may still look it over. */
    public boolean seesWhole(Actor actor, Position position) {
        return rights.reach(actor).includes(position.employer(), position.departement());
    }

    /** One position; that its people's names were read is noted. Whoever only looks it over reads none. */
    public Decision<View> find(Actor actor, UUID id) {
        var reach = rights.overview(actor);
        if (reach.nothing()) {
            return Decision.forbidden();
        }
        var found = positions.find(id).filter(one -> reach.includes(one.employer(), one.departement()));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (!seesWhole(actor, found.get())) {
            return Decision.accepted(lookedOver(found.get()));
        }
        var held = contracts.of(id);
        if (!held.isEmpty()) {
            journal.read(
                    actor,
                    Entry.of(WorkforceRights.MODULE, "contract", id, "name")
                            .onBehalfOf(found.get().employer()));
        }
        boolean hires = WorkforceRights.hires(actor, found.get().employer());
        boolean wages = hires || actor.isNationally(Role.PAYER);
        return Decision.accepted(new View(
                found.get(),
                true,
                wages ? held : held.stream().map(Contract::withoutWage).toList(),
                history.ofPosition(id),
                hires,
                Paris.today(clock)));
    }

    private View lookedOver(Position position) {
        var events = history.ofPosition(position.id()).stream()
                .filter(event -> event.contract() == null)
                .toList();
        return new View(position, false, List.of(), events, false, Paris.today(clock));
    }
}
