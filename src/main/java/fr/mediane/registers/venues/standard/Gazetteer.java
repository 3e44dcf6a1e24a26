package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.GeoPoint;
import java.util.List;
import java.util.Optional;

/** What reading a row needs to know of the country; the territory register answers. */
public interface Gazetteer {
    /** Knows nothing: then only what needs no register is checked. */
    Gazetteer NONE = new Gazetteer() {
        @Override
        public Optional<Commune> byCode(String code) {
            return Optional.empty();
        }

        @Override
        public List<Commune> byPostCode(String postCode) {
            return List.of();
        }

        @Override
        public List<Commune> named(String name) {
            return List.of();
        }
    };

    /** The commune as it is today, by its code of today or of before. */
    Optional<Commune> byCode(String code);

    /** The communes that a postcode serves. */
    List<Commune> byPostCode(String postCode);

    /** The communes of this very name, accents and case aside. */
    List<Commune> named(String name);

    /**
     * @param code today's INSEE code
     * @param centre where its centre lies, at least about
     */
    record Commune(String code, String name, List<String> postCodes, Optional<GeoPoint> centre) {
        public Commune {
            postCodes = List.copyOf(postCodes);
        }
    }
}
