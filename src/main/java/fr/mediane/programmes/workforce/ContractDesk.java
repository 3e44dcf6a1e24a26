package fr.mediane.programmes.workforce;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.History.Event;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employer hires and lets go. What cannot be is refused by the database too: two in one position, one in two. */
@Component
@Transactional
public class ContractDesk {
    private final Conventions conventions;
    private final Positions positions;
    private final Contracts contracts;
    private final History history;
    private final JournalDesk journal;
    private final ApplicationEventPublisher events;

    ContractDesk(
            Conventions conventions,
            Positions positions,
            Contracts contracts,
            History history,
            JournalDesk journal,
            ApplicationEventPublisher events) {
        this.conventions = conventions;
        this.positions = positions;
        this.contracts = contracts;
        this.history = history;
        this.journal = journal;
        this.events = events;
    }

    /** Hires somebody on a position. */
    public Decision<UUID> hire(Actor actor, UUID id, HireOrder order) {
        var found = positions.find(id).filter(one -> WorkforceRights.hires(actor, one.employer()));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var done = contracts.find(order.id());
        if (done.isPresent()) {
            return done.get().position().equals(id)
                    ? Decision.accepted(id)
                    : Decision.refused(ErrorKey.of("kernel.id.form"));
        }
        var faults = faults(order);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var convention = conventions.lock(found.get().convention()).orElseThrow();
        if (!convention.state().inForce()) {
            return Decision.refused(ErrorKey.of("workforce.error.not-signed"));
        }
        var position = positions.lock(id).orElseThrow();
        if (order.person().isPresent() && !worksHere(order.person().get(), position)) {
            return Decision.refused(ErrorKey.on("personne", "workforce.error.person"));
        }
        var others = new ArrayList<>(contracts.of(id));
        order.person().map(contracts::ofPerson).ifPresent(others::addAll);
        var conflict = HiringRules.conflict(position, order, others);
        if (conflict.isPresent()) {
            return Decision.refused(conflict.get());
        }
        var person =
                order.person().orElseGet(() -> contracts.person(order.name().strip(), order.report()));
        contracts.add(id, person, order);
        history.add(actor, Event.of(position, order.id(), EventKind.HIRED, order.startsOn()));
        journal.created(
                actor, Entry.of(WorkforceRights.MODULE, "contract", order.id()).onBehalfOf(position.employer()));
        events.publishEvent(
                new ContractStarted(order.id(), id, position.employer(), accountOf(order.id()), order.startsOn()));
        return Decision.accepted(id);
    }

    private List<ErrorKey> faults(HireOrder order) {
        return HiringRules.faults(
                order, contracts.minimumWage(order.startsOn()), order.person().isPresent());
    }

    /** Only somebody whom the employer has had under contract already; to others there is no such person. */
    private boolean worksHere(UUID person, Position position) {
        return contracts.lockPerson(person)
                && contracts.ofPerson(person).stream()
                        .flatMap(one -> positions.find(one.position()).stream())
                        .anyMatch(one -> one.employer().equals(position.employer()));
    }

    /** Notes that a contract ends, or ended, on a day not after its own last one. */
    public Decision<UUID> end(Actor actor, UUID id, LocalDate on, EndReason reason) {
        var found = contracts
                .find(id)
                .flatMap(one -> positions.find(one.position()))
                .filter(one -> WorkforceRights.hires(actor, one.employer()));
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var position = positions.lock(found.get().id()).orElseThrow();
        var contract = contracts.find(id).orElseThrow();
        boolean followed = contracts.of(position.id()).stream()
                .anyMatch(one ->
                        one.person().equals(contract.person()) && one.startsOn().isAfter(contract.startsOn()));
        var wrong = HiringRules.ending(contract, on, reason, followed);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        contracts.end(id, on, reason);
        history.add(
                actor, new Event(position.convention(), position.id(), id, EventKind.LEFT, on, null, reason.name()));
        journal.changed(
                actor,
                Entry.of(WorkforceRights.MODULE, "contract", id, "ended_on", "end_reason")
                        .onBehalfOf(position.employer()));
        events.publishEvent(new ContractEnded(id, position.id(), position.employer(), contract.account(), on));
        return Decision.accepted(position.id());
    }

    /** A contract with whose it is. */
    public record Held(Contract contract, UUID employer) {}

    /** A contract of an employer that the actor hires for. */
    @Transactional(readOnly = true)
    public Decision<Held> find(Actor actor, UUID id) {
        return contracts
                .find(id)
                .flatMap(one -> positions.find(one.position()).map(position -> new Held(one, position.employer())))
                .filter(held -> WorkforceRights.hires(actor, held.employer()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /**
     * Whoever holds a contract works with this account, once and for all; an account that is somebody else's is left alone.
     * Whoever follows contracts is told of those that have not ended, as if they started now.
     */
    public void heldBy(UUID id, UUID account) {
        var person = contracts.find(id).map(Contract::person);
        if (person.isEmpty() || !contracts.account(person.get(), account)) {
            return;
        }
        contracts.ofPerson(person.get()).stream()
                .filter(one -> one.endedOn() == null)
                .forEach(one -> positions
                        .find(one.position())
                        .ifPresent(position -> events.publishEvent(new ContractStarted(
                                one.id(), position.id(), position.employer(), Optional.of(account), one.startsOn()))));
    }

    /** The contract that somebody works under on a day. */
    @Transactional(readOnly = true)
    public Optional<Contract> ofAccount(UUID account, LocalDate day) {
        return contracts.ofAccount(account).stream()
                .filter(one -> one.covers(day))
                .findFirst();
    }

    /** The account of whoever holds a position on a day, when they have one. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder(UUID position, LocalDate day) {
        return contracts.of(position).stream()
                .filter(one -> one.covers(day))
                .findFirst()
                .flatMap(Contract::account);
    }

    /** Whether somebody stays in their position although this contract ended. */
    @Transactional(readOnly = true)
    public boolean goesOn(UUID contract) {
        return contracts
                .find(contract)
                .filter(one -> one.endReason() == EndReason.MADE_PERMANENT
                        || contracts.ofPerson(one.person()).stream()
                                .anyMatch(other -> other.position().equals(one.position())
                                        && other.startsOn().isAfter(one.startsOn())))
                .isPresent();
    }

    private Optional<UUID> accountOf(UUID contract) {
        return contracts.find(contract).flatMap(Contract::account);
    }
}
