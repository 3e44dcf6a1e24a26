package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.Fundings.Candidate;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commits money to positions, follows their contracts, and ends their funding. */
@Component
@Transactional
public class FundingDesk {
    private static final String RECORD = "funding";

    /** Of one convention, in cents: a thousand million euros, far more than all of them together. */
    private static final long LARGEST = 100_000_000_000L;

    private final Fundings fundings;
    private final Plans plans;
    private final GrantVersions versions;
    private final Committing committing;
    private final Ending ending;
    private final JournalDesk journal;
    private final Clock clock;

    FundingDesk(
            Fundings fundings,
            Plans plans,
            GrantVersions versions,
            Committing committing,
            Ending ending,
            JournalDesk journal,
            Clock clock) {
        this.fundings = fundings;
        this.plans = plans;
        this.versions = versions;
        this.committing = committing;
        this.ending = ending;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A position that somebody holds and that nothing is committed to.
     *
     * @param number of the position, as people say it
     * @param since the first day of the first contract
     */
    public record Unfunded(UUID position, long number, UUID organisation, LocalDate since, boolean signed) {}

    /**
     * Commits a position's money from a day on, by the version that its convention names.
     *
     * @param begins the first day that is funded, as a rule the first day of the first contract
     */
    public Decision<Funding> commit(Actor actor, UUID position, LocalDate begins) {
        if (!GrantRights.commits(actor)) {
            return Decision.forbidden();
        }
        var found = fundings.candidate(position);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        var candidate = found.get();
        if (!candidate.signed()) {
            return Decision.refused(ErrorKey.of("grants.error.unsigned"));
        }
        if (begins.isBefore(candidate.awardedOn())
                || candidate.givenBackOn().filter(begins::isAfter).isPresent()) {
            return Decision.refused(ErrorKey.on("debut", "grants.error.begins"));
        }
        var version = versions.timeline().named(candidate.version());
        long cents = version.map(one -> one.total(candidate.audience())).orElse(0L);
        return cents == 0
                ? Decision.refused(ErrorKey.on("debut", "grants.error.no-amount", candidate.version()))
                : commit(actor, candidate, version.orElseThrow(), begins, cents);
    }

    private Decision<Funding> commit(
            Actor actor, Candidate candidate, GrantVersion version, LocalDate begins, long cents) {
        var today = Paris.today(clock);
        if (candidate.audience() == Audience.PRIVATE) {
            long room = versions.deMinimis().room(today, fundings.aids(candidate.organisation()));
            if (room < cents) {
                return Decision.refused(ErrorKey.on("", "grants.error.de-minimis", euros(room)));
            }
        }
        var committed = committing.commit(candidate, version, begins, today);
        if (committed instanceof Decision.Accepted<Funding>(var funding)) {
            journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, funding.id()));
        }
        return committed;
    }

    /**
     * Somebody was hired: the schedule is computed anew, or the funding begins. What stands against that leaves the
     * position among those without funding, which payers see.
     */
    void hired(UUID position, LocalDate startsOn) {
        if (!follow(position)) {
            commit(Actor.SYSTEM, position, startsOn);
        }
    }

    /** Computes a position's schedule anew, because its contracts changed; false when it has no open funding. */
    boolean follow(UUID position) {
        var open = fundings.open(position);
        open.ifPresent(funding -> plans.follow(List.of(funding), versions.timeline()));
        return open.isPresent();
    }

    /**
     * Sets what the State commits under a convention at most, in the place of what its positions come to.
     *
     * @param cents more than nothing, and not less than what is committed
     */
    public Decision<Long> agree(Actor actor, UUID convention, long cents) {
        if (!GrantRights.rules(actor)) {
            return Decision.forbidden();
        }
        if (cents <= 0 || cents > LARGEST) {
            return Decision.refused(ErrorKey.on("montant", "grants.error.amount"));
        }
        var agreed = committing.agree(convention, cents);
        if (agreed instanceof Decision.Accepted<Long>) {
            journal.changed(actor, Entry.of(WorkforceRights.MODULE, "convention", convention, "amount"));
        }
        return agreed;
    }

    /** Positions that somebody holds today and that have no funding, the longest first. */
    @Transactional(readOnly = true)
    public Decision<List<Unfunded>> unfunded(Actor actor) {
        return GrantRights.commits(actor)
                ? Decision.accepted(fundings.unfunded(Paris.today(clock)))
                : Decision.forbidden();
    }

    /**
     * A funding that ended and is not closed.
     *
     * @param number of the position, as people say it
     * @param outstanding whether evidence, a payment or a repayment is missing
     */
    public record Closing(UUID funding, long number, UUID organisation, LocalDate endedOn, boolean outstanding) {}

    /** What payers have to close, what can be closed first. */
    @Transactional(readOnly = true)
    public Decision<List<Closing>> closing(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(fundings.closing()) : Decision.forbidden();
    }

    /** Closes a funding that ended, once its evidence is accepted and no money is outstanding. */
    public Decision<Funding> close(Actor actor, UUID id) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var found = fundings.closing(id);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (found.get().outstanding()) {
            return Decision.refused(ErrorKey.of("grants.error.outstanding"));
        }
        fundings.close(id, Paris.today(clock));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "state"));
        return fundings.find(id).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /**
     * Ends the funding of a position; what was paid for days after it is claimed back, the rest is committed no more.
     *
     * @param lastDay the last day that is funded
     */
    public Decision<Funding> end(Actor actor, UUID position, LocalDate lastDay) {
        if (!GrantRights.commits(actor)) {
            return Decision.forbidden();
        }
        var open = fundings.open(position);
        if (open.isEmpty()) {
            return Decision.unknown();
        }
        var funding = open.get();
        ending.end(funding, versions.timeline(), lastDay.plusDays(1), Paris.today(clock));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, funding.id(), "state"));
        return fundings.find(funding.id()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** Ends a funding whose months are over; whether there was one. */
    boolean endOne() {
        var today = Paris.today(clock);
        var over = fundings.over(today);
        over.ifPresent(funding ->
                ending.end(funding, versions.timeline(), funding.months().until(), today));
        return over.isPresent();
    }

    private static BigDecimal euros(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
