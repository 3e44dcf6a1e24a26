package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Positions more or fewer: an employer asks, who runs the programme signs; one amendment at a time for a convention. */
@Component
@Transactional
public class AmendmentDesk {
    private final Conventions conventions;
    private final Positions positions;
    private final Amendments amendments;
    private final AwardDesk awards;
    private final History history;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AmendmentDesk(
            Conventions conventions,
            Positions positions,
            Amendments amendments,
            AwardDesk awards,
            History history,
            JournalDesk journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.positions = positions;
        this.amendments = amendments;
        this.awards = awards;
        this.history = history;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param id of version 7, made once per form: asked twice under it, it is asked once
     * @param reason up to 2,000 signs
     * @param taker who gets positions that are transferred
     */
    public record Asked(
            UUID id, AmendmentKind kind, PositionKind of, int positions, String reason, Optional<UUID> taker) {}

    /** Asks for an amendment; more than is free is never given back. */
    public Decision<UUID> ask(Actor actor, UUID convention, Asked asked) {
        var found = conventions.find(convention).filter(one -> WorkforceRights.hires(actor, one.employer()));
        if (found.isEmpty()) {
            return actor.signedIn() ? Decision.unknown() : Decision.forbidden();
        }
        var done = amendments.find(asked.id());
        if (done.isPresent() || !Uuid7.isUuid7(asked.id())) {
            return done.filter(one -> one.convention().equals(convention)).isPresent()
                    ? Decision.accepted(convention)
                    : Decision.refused(ErrorKey.of("kernel.id.form"));
        }
        var before = conventions.lock(convention).orElseThrow();
        var wrong = wrong(before, asked);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        var today = Paris.today(clock);
        var amendment = new Amendment(
                asked.id(),
                convention,
                asked.kind(),
                asked.of(),
                asked.positions(),
                asked.reason().strip(),
                asked.taker().orElse(null),
                Amendment.State.OPEN,
                today,
                null);
        if (!amendments.ask(amendment)) {
            return Decision.refused(ErrorKey.of("workforce.error.amendment-open"));
        }
        history.add(
                actor, Event.of(convention, EventKind.AMENDMENT_ASKED, today, asked.positions(), amendment.reason()));
        journal.created(actor, Entry.of(WorkforceRights.MODULE, "amendment", asked.id()));
        return Decision.accepted(convention);
    }

    private Optional<ErrorKey> wrong(Convention convention, Asked asked) {
        if (!convention.state().inForce()) {
            return Optional.of(ErrorKey.of("workforce.error.not-signed"));
        }
        if (asked.positions() < 1 || asked.positions() > AwardDesk.MOST) {
            return Optional.of(ErrorKey.on("postes", "workforce.error.positions", AwardDesk.MOST));
        }
        if (asked.reason().length() > 2_000 || asked.reason().indexOf(0) >= 0) {
            return Optional.of(ErrorKey.on("motif", "workforce.error.reason"));
        }
        if (asked.kind() == AmendmentKind.TRANSFER
                && asked.taker()
                        .filter(taker -> !taker.equals(convention.employer()))
                        .isEmpty()) {
            return Optional.of(ErrorKey.on("repreneur", "workforce.error.taker"));
        }
        return asked.kind() == AmendmentKind.ADD
                ? Optional.empty()
                : tooMany(convention, asked.of(), asked.positions());
    }

    private Optional<ErrorKey> tooMany(Convention convention, PositionKind kind, int wanted) {
        int free = free(convention, kind).size();
        return free < wanted ? Optional.of(ErrorKey.on("postes", "workforce.error.not-free", free)) : Optional.empty();
    }

    /** The positions that nobody holds or comes to, the latest first: those go first. */
    private List<Position> free(Convention convention, PositionKind kind) {
        return positions.of(convention.id()).stream()
                .filter(one -> one.kind() == kind && one.state() == PositionState.VACANT && one.comingOn() == null)
                .sorted(Comparator.comparing(Position::number).reversed())
                .toList();
    }

    /** Signs the amendment that is open: from now on there are so many positions more or fewer, all at once or not at all. */
    public Decision<UUID> sign(Actor actor, UUID id) {
        return closing(actor, id, (amendment, convention) -> {
            var today = Paris.today(clock);
            return switch (amendment.kind()) {
                case ADD -> added(actor, amendment, convention, today);
                case GIVE_BACK -> givenBack(actor, amendment, convention, today);
                case TRANSFER -> transferred(actor, amendment, convention, today);
            };
        });
    }

    private Decision<UUID> added(Actor actor, Amendment amendment, Convention convention, LocalDate today) {
        int left = conventions.left(amendment.positionKind(), convention.departement());
        if (left < amendment.positions()) {
            return Decision.refused(ErrorKey.on("", "workforce.error.envelope", left));
        }
        awards.add(actor, convention, amendment.positionKind(), amendment.positions(), today);
        return signed(actor, amendment, today);
    }

    private Decision<UUID> givenBack(Actor actor, Amendment amendment, Convention convention, LocalDate today) {
        positions.lockOf(convention.id());
        var tooMany = tooMany(convention, amendment.positionKind(), amendment.positions());
        if (tooMany.isPresent()) {
            return Decision.refused(tooMany.get());
        }
        free(convention, amendment.positionKind()).stream()
                .limit(amendment.positions())
                .forEach(one -> giveBack(actor, one, today));
        endWhenEmpty(actor, convention, today);
        return signed(actor, amendment, today);
    }

    private Decision<UUID> transferred(Actor actor, Amendment amendment, Convention convention, LocalDate today) {
        var taker = conventions
                .standing(amendment.takenBy().orElseThrow(), convention.departement())
                .filter(one -> one.state().inForce());
        if (taker.isEmpty()) {
            return Decision.refused(ErrorKey.of("workforce.error.taker-unsigned"));
        }
        positions.lockOf(convention.id());
        var tooMany = tooMany(convention, amendment.positionKind(), amendment.positions());
        if (tooMany.isPresent()) {
            return Decision.refused(tooMany.get());
        }
        var given = free(convention, amendment.positionKind()).stream()
                .limit(amendment.positions())
                .toList();
        for (var one : given) {
            giveBack(actor, one, today);
            positions.award(taker.get(), one.kind(), today, Optional.of(one.id()));
        }
        history.add(actor, Event.of(taker.get().id(), EventKind.AWARDED, today, given.size(), ""));
        endWhenEmpty(actor, convention, today);
        return signed(actor, amendment, today);
    }

    private void giveBack(Actor actor, Position position, LocalDate today) {
        positions.giveBack(position.id(), today);
        history.add(actor, Event.of(position, null, EventKind.GIVEN_BACK, today));
        events.publishEvent(new PositionGivenBack(position.id(), position.employer(), today));
    }

    /** Without any position there is nothing to agree on. */
    private void endWhenEmpty(Actor actor, Convention convention, LocalDate today) {
        boolean empty = positions.of(convention.id()).stream().allMatch(one -> one.state() == PositionState.GIVEN_BACK);
        if (empty) {
            var now = conventions.find(convention.id()).orElseThrow();
            conventions.change(now.in(ConventionState.ENDED));
            history.add(actor, Event.of(convention.id(), EventKind.ENDED, today));
        }
    }

    private Decision<UUID> signed(Actor actor, Amendment amendment, LocalDate today) {
        amendments.close(amendment.id(), Amendment.State.SIGNED, today);
        history.add(
                actor, Event.of(amendment.convention(), EventKind.AMENDMENT_SIGNED, today, amendment.positions(), ""));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "amendment", amendment.id(), "state"));
        return Decision.accepted(amendment.convention());
    }

    /** Lets the amendment fall; nothing changes. */
    public Decision<UUID> abandon(Actor actor, UUID id) {
        return closing(actor, id, (amendment, _) -> {
            var today = Paris.today(clock);
            amendments.close(id, Amendment.State.ABANDONED, today);
            history.add(
                    actor,
                    Event.of(amendment.convention(), EventKind.AMENDMENT_ABANDONED, today, amendment.positions(), ""));
            journal.changed(actor, Entry.of(WorkforceRights.MODULE, "amendment", id, "state"));
            return Decision.accepted(amendment.convention());
        });
    }

    private interface Closing {
        Decision<UUID> close(Amendment amendment, Convention convention);
    }

    private Decision<UUID> closing(Actor actor, UUID id, Closing closing) {
        if (!WorkforceRights.runs(actor)) {
            return Decision.forbidden();
        }
        var open = amendments.find(id);
        if (open.isEmpty()) {
            return Decision.unknown();
        }
        // the convention first, as whoever asks does
        var convention = conventions.lock(open.get().convention()).orElseThrow();
        var amendment = amendments.lock(id).orElseThrow();
        return amendment.state() == Amendment.State.OPEN
                ? closing.close(amendment, convention)
                : Decision.refused(ErrorKey.of("workforce.error.amendment-closed"));
    }
}
