package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.providers.BankAccounts;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file of an approved run, for the bank. */
@Component
@Transactional
public class TransferDesk {
    private final Payments payments;
    private final BankAccounts accounts;
    private final EscrowOrders orders;
    private final JournalDesk journal;

    TransferDesk(Payments payments, BankAccounts accounts, EscrowOrders orders, JournalDesk journal) {
        this.payments = payments;
        this.accounts = accounts;
        this.orders = orders;
        this.journal = journal;
    }

    /** The transfers of an approved run as pain.001.001.09: always the same, so that a bank refuses it a second time. */
    public Decision<String> file(Actor actor, UUID id) {
        if (!RunDesk.pays(actor)) {
            return Decision.forbidden();
        }
        var found = payments.run(id)
                .filter(run ->
                        run.state() == RunState.APPROVED && run.decidedAt().isPresent());
        if (found.isEmpty() || !orders.possible()) {
            return Decision.unknown();
        }
        var run = found.get();
        var transfers = payments.ofRun(id).stream()
                .filter(payment -> payment.state() != PaymentState.LEFT_OUT)
                .map(this::transfer)
                .toList();
        journal.exported(actor, Entry.of("programmes.vouchers", "payment-run", id, "iban", "holder"));
        return Decision.accepted(
                orders.file(run.reference(), run.decidedAt().orElseThrow(), run.execution(), transfers));
    }

    private TransferOrder.Transfer transfer(Payment payment) {
        var account = accounts.open(payment.bankAccount());
        return new TransferOrder.Transfer(
                payment.reference(),
                payment.cents(),
                orders.party(payment.organisation(), account.holder()),
                account.number(),
                "Bons numeriques jusqu'au " + payment.upTo() + ", " + payment.uses() + " utilisations");
    }
}
