package fr.mediane.programmes.workforce.applications.web;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.workforce.applications.PositionApplication;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of the places that positions are asked for. */
@Component
class RequestPlaces {
    private final TerritoryDesk territories;

    RequestPlaces(TerritoryDesk territories) {
        this.territories = territories;
    }

    String commune(PositionApplication one) {
        return territories
                .commune(CommuneCode.of(one.commune()))
                .map(Commune::label)
                .orElse(one.commune());
    }

    Map<String, String> communes(List<PositionApplication> all) {
        return all.stream().collect(Collectors.toMap(PositionApplication::commune, this::commune, (first, _) -> first));
    }

    String departement(String code) {
        return territories.departement(code).map(Departement::name).orElse(code);
    }
}
