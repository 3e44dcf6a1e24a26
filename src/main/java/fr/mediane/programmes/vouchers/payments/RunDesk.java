package fr.mediane.programmes.vouchers.payments;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Payment runs: prepared by one payer, approved by another. */
@Component
@Transactional
public class RunDesk {
    private final Payments payments;
    private final PaymentBooks books;
    private final Escrow escrow;
    private final JournalDesk journal;
    private final Clock clock;

    RunDesk(Payments payments, PaymentBooks books, Escrow escrow, JournalDesk journal, Clock clock) {
        this.payments = payments;
        this.books = books;
        this.escrow = escrow;
        this.journal = journal;
        this.clock = clock;
    }

    static boolean pays(Actor actor) {
        return actor.isNationally(Role.PAYER);
    }

    /** The latest runs. */
    @Transactional(readOnly = true)
    public Decision<List<Run>> runs(Actor actor) {
        return pays(actor) ? Decision.accepted(payments.runs()) : Decision.forbidden();
    }

    /** What each provider is owed up to a day, and why some would not be paid. */
    @Transactional(readOnly = true)
    public Decision<List<Due>> due(Actor actor, LocalDate upTo) {
        return pays(actor) ? Decision.accepted(payments.due(after(upTo))) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<Run> find(Actor actor, UUID run) {
        return pays(actor)
                ? payments.run(run).map(Decision::accepted).orElseGet(Decision::unknown)
                : Decision.forbidden();
    }

    /** The payments of a run, the largest first. */
    @Transactional(readOnly = true)
    public Decision<List<Payment>> payments(Actor actor, UUID run) {
        return pays(actor) ? Decision.accepted(payments.ofRun(run)) : Decision.forbidden();
    }

    /**
     * Takes all that is due and may be paid into a run; who does the same at this moment gets nothing of it.
     *
     * @param upTo last day of the uses, today at the latest
     * @param execution the day on which the bank is asked to pay, within 60 days
     */
    public Decision<Run> prepare(Actor actor, LocalDate upTo, LocalDate execution) {
        if (!pays(actor)) {
            return Decision.forbidden();
        }
        var today = Paris.today(clock);
        if (upTo.isAfter(today)) {
            return Decision.refused(ErrorKey.on("jusquau", "vouchers.error.up-to"));
        }
        if (!Escrow.paysOn(execution, today)) {
            return Decision.refused(ErrorKey.on("execution", "vouchers.error.execution"));
        }
        if (escrow.account().number().isEmpty()) {
            return Decision.refused(ErrorKey.of("vouchers.error.no-escrow"));
        }
        var run = Uuid7.next();
        var providers = payments.due(after(upTo)).stream()
                .filter(due -> due.hold().isEmpty())
                .map(Due::provider)
                .toList();
        payments.begin(run, upTo, execution, actor.account());
        var ids = Stream.generate(Uuid7::next).limit(providers.size()).toList();
        if (payments.take(run, providers, ids, after(upTo)) == 0) {
            return undone(Decision.refused(ErrorKey.on("jusquau", "vouchers.error.nothing-due")));
        }
        journal.created(actor, Entry.of("programmes.vouchers", "payment-run", run));
        return Decision.accepted(payments.run(run).orElseThrow());
    }

    /** Orders what a run holds; refused to whoever prepared it. What may not be paid any more is left out. */
    public Decision<Run> approve(Actor actor, UUID id) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<Run>(var run))) {
            return found;
        }
        if (run.preparedBy().isPresent() && run.preparedBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("vouchers.error.own-run"));
        }
        if (!payments.decide(id, RunState.APPROVED, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("vouchers.error.run-decided"));
        }
        for (var held : payments.held(id)) {
            leaveOut(held.payment(), held.hold());
        }
        long ordered = payments.ofRun(id).stream()
                .filter(payment ->
                        payments.move(payment.id(), PaymentState.PREPARED, PaymentState.ORDERED, "", Optional.empty()))
                .peek(payment -> books.order(payment, Paris.today(clock)))
                .count();
        if (ordered == 0) {
            return undone(Decision.refused(ErrorKey.of("vouchers.error.all-held")));
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "payment-run", id, "state"));
        return Decision.accepted(payments.run(id).orElseThrow());
    }

    /** Gives a prepared run up: everything in it is due again. */
    public Decision<Run> cancel(Actor actor, UUID id) {
        var found = find(actor, id);
        if (!(found instanceof Decision.Accepted<Run>)) {
            return found;
        }
        if (!payments.decide(id, RunState.CANCELLED, actor.account(), clock.instant())) {
            return Decision.refused(ErrorKey.of("vouchers.error.run-decided"));
        }
        payments.ofRun(id).forEach(payment -> leaveOut(payment.id(), RunState.CANCELLED.name()));
        journal.changed(actor, Entry.of("programmes.vouchers", "payment-run", id, "state"));
        return Decision.accepted(payments.run(id).orElseThrow());
    }

    private void leaveOut(UUID payment, String why) {
        if (payments.move(payment, PaymentState.PREPARED, PaymentState.LEFT_OUT, why, Optional.empty())) {
            payments.free(payment);
        }
    }

    private <T> Decision<T> undone(Decision<T> refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    private static Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Paris.ZONE).toInstant();
    }
}
