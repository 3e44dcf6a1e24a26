package fr.mediane.registers.territory;

import fr.mediane.kernel.GeoPoint;
import java.util.OptionalLong;

/**
 * An intercommunality with its own taxes (EPCI à fiscalité propre).
 *
 * @param code its SIREN
 * @param kind CC, CA, CU, METRO or MET69: community of communes, of agglomeration, urban community, metropolis, Lyon's
 * @param centre the centre of its population, always approximate
 */
public record Epci(String code, String name, String kind, OptionalLong population, GeoPoint centre) {
    boolean isMetropole() {
        return kind.startsWith("MET");
    }
}
