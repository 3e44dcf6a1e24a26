package fr.mediane.registers.territory;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.kernel.PostCode;
import fr.mediane.kernel.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param partOf the commune that an arrondissement belongs to; empty for a commune
 * @param departement code and name of the département or overseas collectivity
 * @param epci code of its intercommunality; empty for islands and overseas collectivities without one
 * @param population inhabitants by the last census; empty for the uninhabited islands
 * @param centre its own point, or an approximate one: see {@link #approximate()}
 */
public record Commune(
        CommuneCode code,
        String name,
        Optional<CommuneCode> partOf,
        Named departement,
        Named region,
        Optional<String> epci,
        List<PostCode> postcodes,
        OptionalLong population,
        GeoPoint centre,
        Precision precision,
        ZoneId zone) {
    /** A code with its name. */
    public record Named(String code, String name) {}

    /** Where the centre comes from, most precise first. */
    public enum Precision {
        /** The commune's own point. */
        EXACT,
        /** The middle of an arrondissement, or its commune's point. */
        ARRONDISSEMENT,
        /** The mean of the known communes of its postcode; half lie within 6 km. */
        POSTCODE,
        /** The mean of the known communes of its intercommunality. */
        EPCI,
        /** The mean of the known communes of its département, or a hand-set point of an uninhabited land. */
        DEPARTEMENT
    }

    public Commune {
        postcodes = List.copyOf(postcodes);
    }

    /** Whether the centre must be said to be "about". */
    public boolean approximate() {
        return precision != Precision.EXACT;
    }

    /** The whole commune's code: its own, or the one that an arrondissement belongs to. */
    public CommuneCode whole() {
        return partOf.orElse(code);
    }

    /** Name with its postcode, or with its département's code when it has several: {@code Valence (26000)}, {@code Paris (75)}. */
    public String label() {
        var where = postcodes.size() == 1 ? postcodes.getFirst().digits() : departement.code();
        return name + " (" + where + ")";
    }

    /** Whether it lies in this territory. */
    public boolean within(Scope.Territory territory) {
        var code = territory.code();
        return switch (territory.level()) {
            case COMMUNE -> this.code.code().equals(code) || whole().code().equals(code);
            case EPCI -> epci.filter(code::equals).isPresent();
            case DEPARTEMENT -> departement.code().equals(code);
            case REGION -> region.code().equals(code);
        };
    }
}
