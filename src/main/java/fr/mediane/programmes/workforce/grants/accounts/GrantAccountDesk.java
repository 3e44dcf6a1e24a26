package fr.mediane.programmes.workforce.grants.accounts;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Iban;
import fr.mediane.kernel.Parsed;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** An employer says where it is paid; a payer, never who gave the account, approves it. Nothing is paid meanwhile. */
@Component
@Transactional
public class GrantAccountDesk {
    private static final int LONGEST_HOLDER = 70;
    private static final String RECORD = "grant-account";
    private final GrantAccounts accounts;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    GrantAccountDesk(GrantAccounts accounts, OrganisationDesk organisations, JournalDesk journal) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.journal = journal;
    }

    public Decision<UUID> propose(Actor actor, UUID organisation, String iban, String holder) {
        if (!actor.isForOrganisation(Role.EMPLOYER, organisation)) {
            return Decision.forbidden();
        }
        var name = holder.strip();
        if (name.isEmpty() || name.length() > LONGEST_HOLDER) {
            return Decision.refused(ErrorKey.on("titulaire", "grants.error.holder", LONGEST_HOLDER));
        }
        var number = Iban.parse(iban);
        if (!(number instanceof Parsed.Valid<Iban>(var known))) {
            return Decision.refused(number.errorOn("iban").orElseThrow());
        }
        var id = Uuid7.next();
        try {
            accounts.propose(id, organisation, known, name, actor.account());
        } catch (DataIntegrityViolationException noEmployer) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Decision.refused(ErrorKey.of("grants.error.no-employer"));
        }
        journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, id));
        return Decision.accepted(id);
    }

    /** The account that is paid, and the one that waits. */
    @Transactional(readOnly = true)
    public Decision<List<GrantAccount>> ofOrganisation(Actor actor, UUID organisation) {
        return actor.isForOrganisation(Role.EMPLOYER, organisation)
                ? Decision.accepted(accounts.of(organisation))
                : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<List<GrantAccount>> waiting(Actor actor) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var all = accounts.waiting();
        var names = organisations.named(
                Actor.SYSTEM, all.stream().map(GrantAccount::organisation).collect(Collectors.toSet()));
        return Decision.accepted(all.stream()
                .map(one -> one.named(names.getOrDefault(one.organisation(), "")))
                .toList());
    }

    public Decision<UUID> decide(Actor actor, UUID id, boolean approved) {
        if (!GrantRights.pays(actor)) {
            return Decision.forbidden();
        }
        var found =
                accounts.waiting().stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return Decision.unknown();
        }
        if (actor.account().isPresent() && found.get().proposedBy().equals(actor.account())) {
            return Decision.refused(ErrorKey.of("grants.error.own-account"));
        }
        accounts.decide(id, approved, actor.account());
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, id, "state"));
        return Decision.accepted(id);
    }
}
