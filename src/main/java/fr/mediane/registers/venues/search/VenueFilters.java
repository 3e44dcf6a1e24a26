package fr.mediane.registers.venues.search;

import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.ModalitesAcces;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import fr.mediane.registers.venues.standard.PublicsSpecifiquementAdresses;
import fr.mediane.registers.venues.standard.Services;
import java.util.Set;

/**
 * What a venue must offer. Within services, publics, prices and access one of those asked for is enough; of the needs,
 * all.
 *
 * @param needs accessibility needs and languages of support
 * @param access the venue's own list, see {@link Access}
 * @param openNow only venues that are open at this moment, by their own clock
 * @param text a part of the name, accents and capitals aside; empty for any
 */
public record VenueFilters(
        Set<Services> services,
        Set<PublicsSpecifiquementAdresses> publics,
        Set<PriseEnChargeSpecifique> needs,
        Set<FraisACharge> fees,
        Access access,
        boolean openNow,
        String text) {
    /** No filter at all. */
    public static final VenueFilters NONE =
            new VenueFilters(Set.of(), Set.of(), Set.of(), Set.of(), Access.ANY, false, "");

    /** Longer than any name. */
    private static final int LONGEST_TEXT = 100;

    /**
     * How the venue is reached.
     *
     * @param ways one of these is enough; none means any
     * @param described whether its accessibility must be described on Acceslibre
     */
    public record Access(Set<ModalitesAcces> ways, boolean described) {
        public static final Access ANY = new Access(Set.of(), false);

        public Access {
            ways = Set.copyOf(ways);
        }
    }

    public VenueFilters {
        services = Set.copyOf(services);
        publics = Set.copyOf(publics);
        needs = Set.copyOf(needs);
        fees = Set.copyOf(fees);
        text = text.strip();
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** How many filters are on. */
    public int count() {
        return services.size()
                + publics.size()
                + needs.size()
                + fees.size()
                + access.ways().size()
                + (access.described() ? 1 : 0)
                + (openNow ? 1 : 0)
                + (text.isEmpty() ? 0 : 1);
    }
}
