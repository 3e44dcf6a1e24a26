package fr.mediane.programmes.workforce.grants.bank;

import fr.mediane.engines.banking.Party;
import fr.mediane.engines.banking.TransferFile;
import fr.mediane.engines.banking.TransferOrder;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.GrantPayment;
import fr.mediane.programmes.workforce.grants.GrantRun;
import fr.mediane.programmes.workforce.grants.GrantRunDesk;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccounts;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The payer's file of an approved run, for the bank. */
@Component
@Transactional
public class GrantTransferDesk {
    private final GrantRunDesk runs;
    private final GrantAccounts accounts;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;
    private final JournalDesk journal;
    private final GrantPayingAccount from;

    GrantTransferDesk(
            GrantRunDesk runs,
            GrantAccounts accounts,
            OrganisationDesk organisations,
            TerritoryDesk territory,
            JournalDesk journal,
            GrantPayingAccount from) {
        this.runs = runs;
        this.accounts = accounts;
        this.organisations = organisations;
        this.territory = territory;
        this.journal = journal;
        this.from = from;
    }

    /** The transfers of an approved run as pain.001.001.09: always the same, so that a bank refuses it a second time. */
    public Decision<String> file(Actor actor, UUID id) {
        return runs.find(actor, id)
                .flatMap(run -> run.state() == GrantRun.State.APPROVED
                                && from.account().number().isPresent()
                        ? Decision.accepted(file(actor, run))
                        : Decision.unknown());
    }

    private String file(Actor actor, GrantRun run) {
        journal.exported(actor, Entry.of(WorkforceRights.MODULE, "grant-run", run.id(), "iban", "holder"));
        return TransferFile.of(new TransferOrder(
                run.reference(),
                run.decidedAt().orElseThrow(),
                run.execution(),
                from.account().holder(),
                from.account().number().orElseThrow(),
                from.account().bank(),
                runs.payments(actor, run.id()).orThrow().stream()
                        .filter(payment -> payment.state() != GrantPayment.State.LEFT_OUT)
                        .map(this::transfer)
                        .toList()));
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
