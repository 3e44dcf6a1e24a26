package fr.mediane.programmes.vouchers.offline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a device takes along: what it may take in, and all that it needs to tell whether it may.
 *
 * @param cents its allowance, all of it guaranteed
 * @param now the server's time, for devices whose clock is wrong
 * @param keys public keys that sign vouchers, as JSON Web Keys
 * @param stopped numbers of vouchers that are worth nothing any more, of these campaigns
 */
public record Pass(
        UUID id,
        long cents,
        Instant issuedAt,
        Instant validUntil,
        Instant now,
        List<Map<String, Object>> keys,
        List<Place> places,
        List<String> services,
        List<Known> campaigns,
        List<String> stopped) {
    public Pass {
        keys = List.copyOf(keys);
        places = List.copyOf(places);
        services = List.copyOf(services);
        campaigns = List.copyOf(campaigns);
        stopped = List.copyOf(stopped);
    }

    /** @param departement its code */
    public record Place(UUID id, String name, String departement) {}

    /**
     * A campaign whose vouchers may be taken in.
     *
     * @param departements codes; empty: everywhere
     * @param batches those in use, as vouchers name them
     */
    public record Known(
            String name, List<String> services, List<String> departements, boolean inParts, List<String> batches) {
        public Known {
            services = List.copyOf(services);
            departements = List.copyOf(departements);
            batches = List.copyOf(batches);
        }
    }
}
