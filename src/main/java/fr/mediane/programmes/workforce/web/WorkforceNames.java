package fr.mediane.programmes.workforce.web;

import fr.mediane.kernel.Actor;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names of employers and départements, for pages that show their ids. */
@Component
class WorkforceNames {
    private final OrganisationDesk organisations;
    private final TerritoryDesk territories;

    WorkforceNames(OrganisationDesk organisations, TerritoryDesk territories) {
        this.organisations = organisations;
        this.territories = territories;
    }

    Map<UUID, String> employers(Actor actor, Collection<UUID> ids) {
        return organisations.named(actor, ids);
    }

    String employer(Actor actor, UUID id) {
        return employers(actor, List.of(id)).getOrDefault(id, "");
    }

    List<Departement> departements() {
        return territories.departements();
    }

    String departement(String code) {
        return territories.departement(code).map(Departement::name).orElse(code);
    }
}
