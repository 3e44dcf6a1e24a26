package fr.mediane.registers.organisations;

import fr.mediane.registers.journal.JournalNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of organisations for the journal's page. */
@Component
class OrganisationNames implements JournalNames {
    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return organisations.named(ids);
    }
}
