package fr.mediane.programmes.vouchers.refunds;

import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.payments.EscrowOrders;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** For payers: orders what sponsors ask for, or refuses it. Whoever asked does not decide. */
@Component
@Transactional
public class RefundOrderDesk {
    private static final int MOST_DAYS_AHEAD = 60;
    private static final int LONGEST_REASON = 500;
    private final Refunds refunds;
    private final RefundBooks books;
    private final EscrowOrders orders;
    private final JournalDesk journal;
    private final Clock clock;

    RefundOrderDesk(Refunds refunds, RefundBooks books, EscrowOrders orders, JournalDesk journal, Clock clock) {
        this.refunds = refunds;
        this.books = books;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    private static boolean pays(Actor actor) {
        return actor.isNationally(Role.PAYER);
    }

    /** Those that wait, the oldest first; then the latest of the others. */
    @Transactional(readOnly = true)
    public Decision<List<Refund>> all(Actor actor) {
        return pays(actor) ? Decision.accepted(refunds.all()) : Decision.forbidden();
    }

    /** @param execution the day on which the bank is asked to pay, within 60 days */
    public Decision<UUID> approve(Actor actor, UUID id, LocalDate execution) {
        return decided(actor, id).flatMap(refund -> {
            var today = Paris.today(clock);
            if (execution.isBefore(today) || execution.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                return Decision.refused(ErrorKey.on("execution", "vouchers.error.execution"));
            }
            if (!orders.possible()) {
                return Decision.refused(ErrorKey.of("vouchers.error.no-escrow"));
            }
            var free = books.free(refund.sponsor());
            if (!refunds.decide(id, RefundState.ORDERED, "", Optional.of(execution), actor.account())) {
                return Decision.refused(ErrorKey.of("vouchers.refund.error.decided"));
            }
            if (books.order(refund, today) instanceof Decision.Refused<?>) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Decision.refused(ErrorKey.on(
                        "execution",
                        "vouchers.refund.error.spent",
                        Euros.ofCents(Math.max(0, free)).amount()));
            }
            return noted(actor, id);
        });
    }

    /** @param reason told to the sponsor: 1 to 500 characters */
    public Decision<UUID> refuse(Actor actor, UUID id, String reason) {
        return decided(actor, id).flatMap(_ -> {
            if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
                return Decision.refused(ErrorKey.on("motif", "vouchers.refund.error.reason"));
            }
            return refunds.decide(id, RefundState.REFUSED, reason.strip(), Optional.empty(), actor.account())
                    ? noted(actor, id)
                    : Decision.refused(ErrorKey.of("vouchers.refund.error.decided"));
        });
    }

    /** The order of a refund as pain.001.001.09: always the same, so that a bank refuses it a second time. */
    public Decision<String> file(Actor actor, UUID id) {
        if (!pays(actor)) {
            return Decision.forbidden();
        }
        var found = refunds.find(id).filter(one -> one.execution().isPresent());
        if (found.isEmpty() || !orders.possible()) {
            return Decision.unknown();
        }
        journal.exported(actor, Entry.of("programmes.vouchers", "refund", id, "iban", "holder"));
        var refund = found.get();
        var account = refunds.open(id);
        return Decision.accepted(orders.file(
                refund.reference(),
                refund.decidedAt().orElseThrow(),
                refund.execution().orElseThrow(),
                List.of(new TransferOrder.Transfer(
                        refund.reference(),
                        refund.cents(),
                        orders.party(refund.sponsor(), account.holder()),
                        account.number(),
                        "Bons numeriques, fonds non utilises"))));
    }

    private Decision<Refund> decided(Actor actor, UUID id) {
        if (!pays(actor)) {
            return Decision.forbidden();
        }
        var found = refunds.lock(id);
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        return found.get().askedBy().isPresent() && found.get().askedBy().equals(actor.account())
                ? Decision.refused(ErrorKey.of("vouchers.refund.error.own"))
                : Decision.accepted(found.get());
    }

    private Decision<UUID> noted(Actor actor, UUID id) {
        journal.changed(actor, Entry.of("programmes.vouchers", "refund", id, "state"));
        return Decision.accepted(id);
    }
}
