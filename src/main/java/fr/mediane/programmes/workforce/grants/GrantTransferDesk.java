package fr.mediane.programmes.workforce.grants;

import fr.mediane.engines.banking.OrderingAccount;
import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Iban;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccounts;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payer's file of an approved run, for the bank. */
@Component
@Transactional
public class GrantTransferDesk {
    /** An example that banks print; nobody's. */
    private static final Iban INVENTED = Iban.of("FR7630001007941234567890185");

    private final GrantPayments payments;
    private final GrantAccounts accounts;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final OrderingAccount from;

    GrantTransferDesk(
            GrantPayments payments,
            GrantAccounts accounts,
            OrganisationDesk organisations,
            TerritoryDesk territory,
            JournalDesk journal,
            Environment settings) {
        this.payments = payments;
        this.accounts = accounts;
        this.organisations = organisations;
        this.territory = territory;
        this.journal = journal;
        from = OrderingAccount.of(settings, "mediane.grants.account.", INVENTED, "Médiane, subventions");
    }

    /** The transfers of an approved run as pain.001.001.09: always the same, so that a bank refuses it a second time. */
    public Decision<String> file(Actor actor, UUID id) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var found = payments.run(id).filter(run -> run.state() == GrantRun.State.APPROVED);
        if (found.isEmpty() || from.number().isEmpty()) {
            return Decision.unknown();
        }
        var run = found.get();
        journal.exported(actor, Entry.of(WorkforceRights.MODULE, "grant-run", id, "iban", "holder"));
        return Decision.accepted(TransferFile.of(new TransferOrder(
                run.reference(),
                run.decidedAt().orElseThrow(),
                run.execution(),
                from.holder(),
                from.number().orElseThrow(),
                from.bank(),
                payments.ofRun(id).stream()
                        .filter(payment -> payment.state() != GrantPayment.State.LEFT_OUT)
                        .map(this::transfer)
                        .toList())));
    }

    private TransferOrder.Transfer transfer(GrantPayment payment) {
        var account = accounts.open(payment.account().orElseThrow());
        var organisation = organisations.brief(Actor.SYSTEM, payment.organisation());
        return new TransferOrder.Transfer(
                payment.reference(),
                payment.cents(),
                Party.in(
                        organisation.flatMap(Organisation::commune).flatMap(territory::commune),
                        account.holder(),
                        organisation.map(Organisation::address).orElse("")),
                account.number(),
                "Subvention poste " + payment.position() + ", versement " + payment.number() + ", fonds "
                        + payment.fund().name());
    }
}
