package fr.mediane.programmes.vouchers;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.ledger.NewAccount;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Qualifies organisations to take vouchers in, at all their addresses. */
@Component
@Transactional
public class ProviderDesk {
    private final Providers providers;
    private final LedgerDesk ledger;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    ProviderDesk(Providers providers, LedgerDesk ledger, OrganisationDesk organisations, JournalDesk journal) {
        this.providers = providers;
        this.ledger = ledger;
        this.organisations = organisations;
        this.journal = journal;
    }

    /**
     * An organisation asks to take vouchers in.
     *
     * @param services kinds of help it gives, of the venue standard
     * @param representative the name and office of who signs for it
     */
    public Decision<UUID> ask(Actor actor, UUID organisation, List<String> services, String representative) {
        if (!actor.isForOrganisation(Role.EMPLOYER, organisation)
                && !actor.isForOrganisation(Role.VENUE_MANAGER, organisation)
                && !CampaignDesk.runs(actor)) {
            return Decision.forbidden();
        }
        if (services.isEmpty() || services.size() > 20) {
            return Decision.refused(ErrorKey.on("services", "vouchers.error.services"));
        }
        if (representative.strip().length() < 2 || representative.length() > 120) {
            return Decision.refused(ErrorKey.on("representant", "vouchers.error.representative"));
        }
        var name = organisations.named(actor, List.of(organisation)).get(organisation);
        if (name == null) {
            return Decision.unknown();
        }
        var id = providers.ask(Uuid7.next(), organisation, services, representative.strip());
        ledger.open(List.of(NewAccount.of(id, VoucherBooks.BOOK, VoucherBooks.PROVIDERS, name)
                .ownedBy(organisation)));
        journal.changed(actor, Entry.of("programmes.vouchers", "provider", id, "services", "representative"));
        return Decision.accepted(id);
    }

    /** Qualifies, refuses or suspends; a reason is told to the organisation when it is not qualified. */
    public Decision<UUID> decide(Actor actor, UUID provider, ProviderState state, String reason) {
        if (!CampaignDesk.runs(actor)) {
            return Decision.forbidden();
        }
        if (state == ProviderState.ASKED || state != ProviderState.QUALIFIED && reason.isBlank()) {
            return Decision.refused(ErrorKey.on("raison", "vouchers.error.reason"));
        }
        if (!providers.decide(provider, state, reason, actor.account())) {
            return Decision.unknown();
        }
        journal.changed(actor, Entry.of("programmes.vouchers", "provider", provider, "state"));
        return Decision.accepted(provider);
    }
}
