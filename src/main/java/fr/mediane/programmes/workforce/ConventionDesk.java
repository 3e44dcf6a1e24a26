package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Conventions from award to end: who runs the programme signs for the State; an employer asks for what comes next. */
@Component
@Transactional
public class ConventionDesk {
    private final WorkforceRights rights;
    private final Conventions conventions;
    private final Positions positions;
    private final Amendments amendments;
    private final AwardDesk awards;
    private final History history;
    private final JournalDesk journal;
    private final Clock clock;

    ConventionDesk(
            WorkforceRights rights,
            Conventions conventions,
            Positions positions,
            Amendments amendments,
            AwardDesk awards,
            History history,
            JournalDesk journal,
            Clock clock) {
        this.rights = rights;
        this.conventions = conventions;
        this.positions = positions;
        this.amendments = amendments;
        this.awards = awards;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A convention with all that belongs to it.
     *
     * @param whole whether the actor sees what was asked for and signed; if not, no amendment and nothing about a contract
     * @param changes whether the actor may ask for something
     */
    public record View(
            Convention convention,
            EmployerKind kind,
            List<Position> positions,
            List<Amendment> amendments,
            List<Event> history,
            boolean whole,
            boolean changes) {
        public View {
            positions = List.copyOf(positions);
            amendments = List.copyOf(amendments);
            history = List.copyOf(history);
        }
    }

    /** The conventions that the actor may see, those that stand first. */
    @Transactional(readOnly = true)
    public Decision<List<Convention>> all(Actor actor) {
        var reach = rights.overview(actor);
        return reach.nothing() ? Decision.forbidden() : Decision.accepted(conventions.within(reach));
    }

    @Transactional(readOnly = true)
    public Decision<View> find(Actor actor, UUID id) {
        return seen(actor, id).map(one -> view(actor, one));
    }

    private View view(Actor actor, Convention one) {
        boolean whole = rights.reach(actor).includes(one.employer(), one.departement());
        return new View(
                one,
                conventions.kind(one.employer()).orElseThrow(),
                positions.of(one.id()),
                whole ? amendments.of(one.id()) : List.of(),
                history.ofConvention(one.id()).stream()
                        .filter(event -> whole || event.contract() == null)
                        .toList(),
                whole,
                WorkforceRights.hires(actor, one.employer()));
    }

    /**
     * Notes that both have signed; its last day follows from its first and from the rules of its grant. A renewal goes on from
     * the last day before.
     *
     * @param signedOn not after today, nor before the award
     * @param startsOn when the grant begins to run; not looked at for a renewal
     */
    public Decision<UUID> sign(Actor actor, UUID id, int version, LocalDate signedOn, LocalDate startsOn) {
        if (!WorkforceRights.runs(actor)) {
            return Decision.forbidden();
        }
        var found = conventions.lock(id);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var before = found.get();
        if (signedOn.isAfter(Paris.today(clock)) || signedOn.isBefore(before.awardedOn())) {
            return Decision.refused(ErrorKey.on("signe", "workforce.error.signed-on"));
        }
        return switch (before.state()) {
            case ONGOING ->
                Math.abs(startsOn.toEpochDay() - signedOn.toEpochDay()) > 366
                        ? Decision.refused(ErrorKey.on("debut", "workforce.error.starts-on"))
                        : signed(actor, before, version, ConventionState.SIGNED, signedOn, startsOn, startsOn);
            case RENEWAL_ONGOING -> {
                var from = before.lastDay().orElseThrow().plusDays(1);
                yield signed(
                        actor,
                        before,
                        version,
                        renewed(before),
                        signedOn,
                        Objects.requireNonNull(before.startsOn()),
                        from);
            }
            case DECLINED, SIGNED, RENEWAL_SIGNED, PHASE_2, ENDED -> outOfTurn();
        };
    }

    /** The first renewal, or the second phase. */
    private ConventionState renewed(Convention before) {
        return history.ofConvention(before.id()).stream().anyMatch(one -> one.kind() == EventKind.RENEWED)
                ? ConventionState.PHASE_2
                : ConventionState.RENEWAL_SIGNED;
    }

    private Decision<UUID> signed(
            Actor actor,
            Convention before,
            int version,
            ConventionState to,
            LocalDate signedOn,
            LocalDate startsOn,
            LocalDate runsFrom) {
        // a first signature stands by the rules of its first day, a renewal by those of the day it goes on from
        var after = before.signed(to, signedOn, startsOn, runsFrom, conventions.rulesOn(runsFrom))
                .seenAs(version);
        var kind = switch (to) {
            case RENEWAL_SIGNED -> EventKind.RENEWED;
            case PHASE_2 -> EventKind.PHASE_2;
            case SIGNED, DECLINED, ONGOING, RENEWAL_ONGOING, ENDED -> EventKind.SIGNED;
        };
        return changed(actor, after, Event.of(before.id(), kind, signedOn));
    }

    /** The employer does not want the positions after all: they are free for others at once. */
    public Decision<UUID> decline(Actor actor, UUID id) {
        return changing(actor, id, before -> {
            if (before.state() != ConventionState.ONGOING) {
                return outOfTurn();
            }
            awards.decline(actor, before, Paris.today(clock));
            journal.changed(actor, Entry.of(WorkforceRights.MODULE, "convention", id, "state"));
            return Decision.accepted(id);
        });
    }

    /** Asks for another term; it stands as it is until the renewal is signed. */
    public Decision<UUID> renew(Actor actor, UUID id, int version) {
        return changing(
                actor,
                id,
                before -> before.state().next().contains(ConventionState.RENEWAL_ONGOING)
                        ? changed(
                                actor,
                                before.in(ConventionState.RENEWAL_ONGOING).seenAs(version),
                                Event.of(id, EventKind.RENEWAL_ASKED, Paris.today(clock)))
                        : outOfTurn());
    }

    private Decision<UUID> changing(Actor actor, UUID id, Function<Convention, Decision<UUID>> then) {
        return seen(actor, id)
                .flatMap(one -> WorkforceRights.hires(actor, one.employer())
                        ? then.apply(conventions.lock(id).orElseThrow())
                        : Decision.forbidden());
    }

    private Decision<UUID> changed(Actor actor, Convention after, Event event) {
        if (!conventions.change(after)) {
            return Decision.refused(ErrorKey.of("workforce.error.changed-meanwhile"));
        }
        history.add(actor, event);
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "convention", after.id(), "state"));
        return Decision.accepted(after.id());
    }

    private Decision<Convention> seen(Actor actor, UUID id) {
        var reach = rights.overview(actor);
        if (reach.nothing()) {
            return Decision.forbidden();
        }
        return conventions
                .find(id)
                .filter(one -> reach.includes(one.employer(), one.departement()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private static Decision<UUID> outOfTurn() {
        return Decision.refused(ErrorKey.of("workforce.error.out-of-turn"));
    }
}
