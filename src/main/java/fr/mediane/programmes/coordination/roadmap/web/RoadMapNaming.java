package fr.mediane.programmes.coordination.roadmap.web;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Ridet;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Siret;
import fr.mediane.programmes.coordination.partners.PartnerDesk;
import fr.mediane.programmes.coordination.roadmap.JointAction;
import fr.mediane.programmes.coordination.roadmap.Need;
import fr.mediane.programmes.coordination.roadmap.RoadMap;
import fr.mediane.programmes.coordination.roadmap.RoadMapView;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the names that stand in a road map: they are facts of public registers. */
@Component
public class RoadMapNaming {
    private final PartnerDesk partners;
    private final OrganisationDesk organisations;
    private final TerritoryDesk territory;

    RoadMapNaming(PartnerDesk partners, OrganisationDesk organisations, TerritoryDesk territory) {
        this.partners = partners;
        this.organisations = organisations;
        this.territory = territory;
    }

    public RoadMapNames of(RoadMapView view) {
        var leaders = view.actions().stream().map(JointAction::leader).toList();
        var partnerIds = Stream.concat(
                        leaders.stream().flatMap(leader -> leader.partner().stream()),
                        view.actions().stream().flatMap(action -> action.partners().stream()))
                .collect(Collectors.toSet());
        var organisationIds = leaders.stream()
                .flatMap(leader -> leader.organisation().stream())
                .collect(Collectors.toSet());
        var places = new HashMap<Scope.Territory, String>();
        view.needs().stream()
                .map(Need::where)
                .flatMap(Optional::stream)
                .forEach(where -> places.put(where, territory.name(where).orElse(where.code())));
        return new RoadMapNames(
                departement(view.map()),
                partners.named(Actor.SYSTEM, partnerIds),
                organisations.named(Actor.SYSTEM, organisationIds),
                places);
    }

    String departement(RoadMap map) {
        return territory.departement(map.departement()).map(Departement::name).orElse(map.departement());
    }

    /** The number of an organisation, as one types it. */
    String number(UUID organisation) {
        return organisations
                .brief(Actor.SYSTEM, organisation)
                .flatMap(found ->
                        found.siret().map(Siret::digits).or(() -> found.ridet().map(Ridet::toString)))
                .orElse("");
    }

    /** Names of départements by their codes. */
    Map<String, String> departements() {
        return departementList().stream().collect(Collectors.toMap(Departement::code, Departement::name));
    }

    public List<Departement> departementList() {
        return territory.departements();
    }
}
