package fr.mediane.programmes.coordination.teams.web;

import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.TerritoryDesk;
import org.springframework.stereotype.Component;

/** What to call a territory: its name and its code. */
@Component
class PlaceNames {
    private final TerritoryDesk territory;

    PlaceNames(TerritoryDesk territory) {
        this.territory = territory;
    }

    String of(Scope.Territory where) {
        return territory
                .name(where)
                .map(name -> name + " (" + where.code() + ")")
                .orElse(where.code());
    }
}
