package fr.mediane.programmes.workforce.grants;

import fr.mediane.engines.ledger.Written;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccounts;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Payments of grants: prepared by one payer from one fund, approved by another, made by the bank. */
@Component
@Transactional
public class GrantRunDesk {
    private static final int MOST_DAYS_AHEAD = 60;
    private static final int LONGEST_REASON = 35;
    private static final String RECORD = "grant-run";
    private final GrantPayments payments;
    private final DueGrants due;
    private final GrantAccounts accounts;
    private final GrantBooks books;
    private final JournalDesk journal;
    private final Clock clock;

    GrantRunDesk(
            GrantPayments payments,
            DueGrants due,
            GrantAccounts accounts,
            GrantBooks books,
            JournalDesk journal,
            Clock clock) {
        this.payments = payments;
        this.due = due;
        this.accounts = accounts;
        this.books = books;
        this.journal = journal;
        this.clock = clock;
    }

    /** The day it is for payments. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return Paris.today(clock);
    }

    /** What is to be paid today, and why some of it is not. */
    @Transactional(readOnly = true)
    public Decision<List<DueGrant>> due(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(due.on(Paris.today(clock))) : Decision.forbidden();
    }

    /** The latest runs. */
    @Transactional(readOnly = true)
    public Decision<List<GrantRun>> runs(Actor actor) {
        return GrantRights.pays(actor) ? Decision.accepted(payments.runs()) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<GrantRun> find(Actor actor, UUID run) {
        return GrantRights.pays(actor)
                ? payments.run(run).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<List<GrantPayment>> payments(Actor actor, UUID run) {
        return GrantRights.pays(actor) ? Decision.accepted(payments.ofRun(run)) : Decision.forbidden();
    }

    /**
     * Takes all that is due, may be paid and was not begun by another fund into a run.
     *
     * @param execution the day on which the bank is asked to pay, within 60 days
     */
    public Decision<GrantRun> prepare(Actor actor, FundSource fund, LocalDate execution) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var today = Paris.today(clock);
        if (execution.isBefore(today) || execution.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            return Decision.refused(ErrorKey.on("execution", "grants.error.execution"));
        }
        var payable = due.on(today).stream().filter(one -> one.payableBy(fund)).toList();
        if (payable.isEmpty()) {
            return Decision.refused(ErrorKey.of("grants.error.nothing-due"));
        }
        return prepare(actor, fund, execution, payable);
    }

    private Decision<GrantRun> prepare(Actor actor, FundSource fund, LocalDate execution, List<DueGrant> payable) {
        var run = Uuid7.next();
        payments.begin(run, execution, actor.account());
        try {
            payable.forEach(one -> payments.add(Uuid7.next(), run, one, fund));
        } catch (DataIntegrityViolationException taken) {
            // somebody else has prepared the same at this moment: the database keeps the first
            return undone(Decision.refused(ErrorKey.of("grants.error.taken")));
        }
        journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, run));
        return Decision.accepted(payments.run(run).orElseThrow());
    }

    /** Orders what a run holds; refused to whoever prepared it. What may not be paid any more is left out. */
    public Decision<GrantRun> approve(Actor actor, UUID id) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<GrantRun>(var run))) {
            return found;
        }
        if (run.preparedBy().isPresent() && run.preparedBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("grants.error.own-run"));
        }
        if (!payments.decide(id, GrantRun.State.APPROVED, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("grants.error.run-decided"));
        }
        long ordered = payments.ofRun(id).stream().filter(this::order).count();
        if (ordered == 0) {
            return undone(Decision.refused(ErrorKey.of("grants.error.all-held")));
        }
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "state"));
        return Decision.accepted(payments.run(id).orElseThrow());
    }

    private boolean order(GrantPayment payment) {
        if (payment.account().filter(accounts::isCurrent).isEmpty()) {
            leaveOut(payment, GrantHold.ACCOUNT_WAITING.name());
            return false;
        }
        boolean moved = payments.move(
                payment.id(), GrantPayment.State.PREPARED, GrantPayment.State.ORDERED, "", Optional.empty());
        if (moved && !(books.order(payment, Paris.today(clock)) instanceof Decision.Accepted<Written>)) {
            throw new IllegalStateException("a convention has less committed than its fundings: " + payment.id());
        }
        return moved;
    }

    /** Gives a prepared run up: everything in it is due again. */
    public Decision<GrantRun> cancel(Actor actor, UUID id) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<GrantRun>)) {
            return found;
        }
        if (!payments.decide(id, GrantRun.State.CANCELLED, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("grants.error.run-decided"));
        }
        payments.ofRun(id).forEach(payment -> leaveOut(payment, GrantRun.State.CANCELLED.name()));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "state"));
        return Decision.accepted(payments.run(id).orElseThrow());
    }

    private void leaveOut(GrantPayment payment, String why) {
        payments.move(payment.id(), GrantPayment.State.PREPARED, GrantPayment.State.LEFT_OUT, why, Optional.empty());
    }

    /** The bank has made the payments of a run, all that were ordered. */
    public Decision<GrantRun> settle(Actor actor, UUID id, LocalDate day) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<GrantRun>(var run))) {
            return found;
        }
        if (run.state() != GrantRun.State.APPROVED
                || day.isAfter(Paris.today(clock))
                || day.isBefore(approvedOn(run))) {
            return Decision.refused(ErrorKey.on("jour", "grants.error.paid-on"));
        }
        payments.ofRun(id).stream()
                .filter(one -> payments.move(
                        one.id(), GrantPayment.State.ORDERED, GrantPayment.State.PAID, "", Optional.of(day)))
                .forEach(one -> books.paid(one, day));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "paid"));
        return Decision.accepted(payments.run(id).orElseThrow());
    }

    private static LocalDate approvedOn(GrantRun run) {
        return run.decidedAt().map(Paris::day).orElse(LocalDate.MAX);
    }

    /**
     * The bank has refused a payment: it is due again. Where money of its funding is claimed back already, what the bank gives
     * back is noted as repaid instead.
     */
    public Decision<GrantRun> reject(Actor actor, UUID payment, String reason) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var found = payments.find(payment);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (payments.claimed(found.get().funding())) {
            return Decision.refused(ErrorKey.of("grants.error.claimed"));
        }
        var why = reason.strip().isEmpty() ? "–" : reason.strip();
        var kept = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
        if (!payments.move(payment, GrantPayment.State.ORDERED, GrantPayment.State.REJECTED, kept, Optional.empty())) {
            return Decision.refused(ErrorKey.of("grants.error.not-ordered"));
        }
        books.rejected(found.get(), Paris.today(clock));
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, "grant-payment", payment, "state"));
        return found.get().run().flatMap(payments::run).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    private <T> Decision<T> undone(Decision<T> refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }
}
