package fr.mediane.programmes.coordination;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import java.util.Optional;

/**
 * The larger territories around one.
 *
 * @param departement its own code for a département; empty for a region, and for an intercommunality, which may lie in
 *     several
 * @param region empty for an intercommunality
 */
public record Around(Optional<String> departement, Optional<String> region) {
    public static Around of(Scope.Territory territory, TerritoryDesk desk) {
        var departement = switch (territory.level()) {
            case COMMUNE ->
                CommuneCode.parse(territory.code())
                        .value()
                        .flatMap(desk::commune)
                        .map(commune -> commune.departement().code());
            case DEPARTEMENT -> Optional.of(territory.code());
            case EPCI, REGION -> Optional.<String>empty();
        };
        var region = territory.level() == Scope.Level.REGION
                ? Optional.of(territory.code())
                : departement.flatMap(desk::departement).map(Departement::region);
        return new Around(departement, region);
    }
}
