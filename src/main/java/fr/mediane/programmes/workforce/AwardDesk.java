package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awards positions within the envelopes of the country and of the département, which who runs the programme sets. */
@Component
@Transactional
public class AwardDesk {
    /** Positions of one award at most. */
    public static final int MOST = 500;

    private static final int LARGEST_ENVELOPE = 100_000;
    private final Conventions conventions;
    private final Positions positions;
    private final Amendments amendments;
    private final History history;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;
    private final Clock clock;

    AwardDesk(
            Conventions conventions,
            Positions positions,
            Amendments amendments,
            History history,
            OrganisationDesk organisations,
            JournalDesk journal,
            Clock clock) {
        this.conventions = conventions;
        this.positions = positions;
        this.amendments = amendments;
        this.history = history;
        this.organisations = organisations;
        this.journal = journal;
        this.clock = clock;
    }

    /** The envelopes, coordinators' after counsellors', the country's first. */
    @Transactional(readOnly = true)
    public Decision<List<PositionEnvelope>> envelopes(Actor actor) {
        return WorkforceRights.runs(actor) ? Decision.accepted(conventions.envelopes()) : Decision.forbidden();
    }

    /**
     * Sets how many positions of a kind there can be; never below how many there are.
     *
     * @param ground {@link PositionEnvelope#COUNTRY} or a département
     * @param size 0 to 100,000
     */
    public Decision<Integer> size(Actor actor, PositionKind kind, String ground, int size) {
        if (!WorkforceRights.runs(actor)) {
            return Decision.forbidden();
        }
        if (size < 0 || size > LARGEST_ENVELOPE) {
            return Decision.refused(ErrorKey.on("postes", "workforce.error.envelope-size"));
        }
        if (!conventions.envelope(kind, ground, size)) {
            return Decision.refused(ErrorKey.on("postes", "workforce.error.envelope-small"));
        }
        journal.write(actor, Action.CHANGED, List.of(Entry.ofMany(WorkforceRights.MODULE, "envelope", "positions")));
        return Decision.accepted(size);
    }

    /** How many more positions of this kind can be awarded in a département, for somebody to read. */
    @Transactional(readOnly = true)
    public int left(PositionKind kind, String departement) {
        return conventions.leftNow(kind, departement);
    }

    /**
     * Awards positions: under a new convention, added to one that is not signed yet, or by an amendment to be signed. The
     * same case awards once.
     *
     * @return the convention
     */
    public Decision<UUID> award(Actor actor, AwardOrder order) {
        if (!WorkforceRights.runs(actor)) {
            return Decision.forbidden();
        }
        var done = order.application().flatMap(conventions::ofApplication);
        if (done.isPresent()) {
            return Decision.accepted(done.get().id());
        }
        var employer = organisations.brief(Actor.SYSTEM, order.employer());
        if (employer.isEmpty()) {
            return Decision.refused(ErrorKey.on("employeur", "workforce.error.employer"));
        }
        if (order.positions() < 1 || order.positions() > MOST) {
            return Decision.refused(ErrorKey.on("postes", "workforce.error.positions", MOST));
        }
        return awarded(actor, order, employer.get());
    }

    private Decision<UUID> awarded(Actor actor, AwardOrder order, Organisation employer) {
        var today = Paris.today(clock);
        conventions.employs(order.employer(), EmployerKind.of(employer.kind()));
        var standing = conventions.standing(order.employer(), order.departement());
        if (standing.isPresent() && standing.get().state().inForce()) {
            return ask(actor, order, standing.get(), today);
        }
        int left = conventions.left(order.kind(), order.departement());
        if (left < order.positions()) {
            return Decision.refused(ErrorKey.on("postes", "workforce.error.envelope", left));
        }
        var convention = standing.or(() -> conventions.find(conventions.open(order, today)))
                .orElseThrow();
        add(actor, convention, order.kind(), order.positions(), today);
        journal.created(actor, Entry.of(WorkforceRights.MODULE, "convention", convention.id(), "positions"));
        return Decision.accepted(convention.id());
    }

    private Decision<UUID> ask(Actor actor, AwardOrder order, Convention convention, LocalDate today) {
        var amendment = new Amendment(
                order.application().orElseGet(Uuid7::next),
                convention.id(),
                AmendmentKind.ADD,
                order.kind(),
                order.positions(),
                "",
                null,
                Amendment.State.OPEN,
                today,
                null);
        if (amendments
                .find(amendment.id())
                .filter(one -> one.convention().equals(convention.id()))
                .isPresent()) {
            return Decision.accepted(convention.id());
        }
        if (!amendments.ask(amendment)) {
            return Decision.refused(ErrorKey.on("postes", "workforce.error.amendment-open"));
        }
        history.add(actor, Event.of(convention.id(), EventKind.AMENDMENT_ASKED, today, order.positions(), ""));
        return Decision.accepted(convention.id());
    }

    /** Adds positions to a convention; whoever calls has looked whether the envelopes suffice. */
    void add(Actor actor, Convention convention, PositionKind kind, int count, LocalDate on) {
        for (int i = 0; i < count; i++) {
            positions.award(convention, kind, on, Optional.empty());
        }
        history.add(actor, Event.of(convention.id(), EventKind.AWARDED, on, count, ""));
    }

    /** The decision of a case is taken back: what nobody has signed falls, what is signed stands. */
    public void takeBack(Actor actor, UUID application) {
        var today = Paris.today(clock);
        conventions
                .ofApplication(application)
                .filter(one -> one.state() == ConventionState.ONGOING)
                .ifPresent(one -> decline(actor, one, today));
        amendments
                .lock(application)
                .filter(one -> one.state() == Amendment.State.OPEN)
                .ifPresent(one -> amendments.close(one.id(), Amendment.State.ABANDONED, today));
    }

    void decline(Actor actor, Convention convention, LocalDate today) {
        positions.of(convention.id()).forEach(one -> positions.giveBack(one.id(), today));
        conventions.change(convention.in(ConventionState.DECLINED));
        history.add(actor, Event.of(convention.id(), EventKind.DECLINED, today));
    }
}
