package fr.mediane.programmes.vouchers.payments;

import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.providers.BankAccounts;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The file of an approved run, for the bank. */
@Component
@Transactional
public class TransferDesk {
    private final Payments payments;
    private final BankAccounts accounts;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;
    private final Escrow escrow;
    private final JournalDesk journal;

    TransferDesk(
            Payments payments,
            BankAccounts accounts,
            OrganisationDesk organisations,
            TerritoryDesk territory,
            Escrow escrow,
            JournalDesk journal) {
        this.payments = payments;
        this.accounts = accounts;
        this.organisations = organisations;
        this.territory = territory;
        this.escrow = escrow;
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
        if (found.isEmpty() || escrow.account().number().isEmpty()) {
            return Decision.unknown();
        }
        var run = found.get();
        var transfers = payments.ofRun(id).stream()
                .filter(payment -> payment.state() != PaymentState.LEFT_OUT)
                .map(this::transfer)
                .toList();
        journal.exported(actor, Entry.of("programmes.vouchers", "payment-run", id, "iban", "holder"));
        return Decision.accepted(TransferFile.of(new TransferOrder(
                run.reference(),
                run.decidedAt().orElseThrow(),
                run.execution(),
                escrow.account().holder(),
                escrow.account().number().orElseThrow(),
                escrow.account().bank(),
                transfers)));
    }

    private TransferOrder.Transfer transfer(Payment payment) {
        var account = accounts.open(payment.bankAccount());
        return new TransferOrder.Transfer(
                payment.reference(),
                payment.cents(),
                party(payment, account.holder()),
                account.number(),
                "Bons numeriques jusqu'au " + payment.upTo() + ", " + payment.uses() + " utilisations");
    }

    private Party party(Payment payment, String holder) {
        var organisation = organisations.brief(Actor.SYSTEM, payment.organisation());
        return Party.in(
                organisation.flatMap(Organisation::commune).flatMap(territory::commune),
                holder,
                organisation.map(Organisation::address).orElse(""));
    }
}
