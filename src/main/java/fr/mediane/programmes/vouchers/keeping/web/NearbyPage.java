package fr.mediane.programmes.vouchers.keeping.web;

import fr.mediane.programmes.vouchers.keeping.NearbyDesk.Campaign;
import fr.mediane.programmes.vouchers.keeping.NearbyDesk.Place;
import fr.mediane.registers.territory.Commune;
import java.util.List;
import java.util.Locale;

/**
 * Places that take a campaign's vouchers.
 *
 * @param typed where somebody looks
 * @param choices communes that may be meant
 * @param around whether a point is known, so that an empty list says that there is nothing
 * @param tiles of the map
 */
public record NearbyPage(
        Campaign campaign, String typed, List<Commune> choices, boolean around, List<Place> places, String tiles) {
    public String path() {
        return "/bon/lieux/" + campaign.id();
    }

    /** As attributes say it. */
    public String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
