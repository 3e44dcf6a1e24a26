package fr.mediane.steering.evaluation;

import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.steering.statistics.Count;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign looked at as a whole.
 *
 * @param payers each sponsor with its part of what was used, by its share
 * @param months oldest first
 * @param publics the largest first
 * @param places where most was used first
 * @param threshold below so many people, a figure about them is hidden
 */
public record Evaluation(
        Campaign campaign,
        Stages stages,
        List<Payer> payers,
        List<Month> months,
        List<Public> publics,
        List<Place> places,
        Afterwards afterwards,
        int threshold) {
    public Evaluation {
        payers = List.copyOf(payers);
        months = List.copyOf(months);
        publics = List.copyOf(publics);
        places = List.copyOf(places);
    }

    /**
     * A sponsor.
     *
     * @param points its share, in hundredths of a per cent
     * @param cents its part of what was used
     */
    public record Payer(String name, int points, long cents) {}

    /** What was handed out and used in a month. */
    public record Month(YearMonth month, long handed, long uses, long cents) {}

    /**
     * A row of the campaign's rules, and whom it let pass.
     *
     * @param french what the row tells people; empty when nothing was asked, or it is forgotten
     * @param handings how many times vouchers were handed out by it
     * @param started of these, with one voucher used at least
     */
    public record Public(Optional<String> french, Optional<String> english, Count handings, Count started) {
        public Optional<String> sentence(boolean inEnglish) {
            return inEnglish ? english : french;
        }
    }

    /**
     * A place that takes vouchers.
     *
     * @param departement its name; empty when nobody knows where it is, like the commune
     * @param vouchers different ones
     */
    public record Place(String name, String commune, String departement, long uses, long vouchers, long cents) {}

    /** An area with all its places. */
    public record Area(String name, long places, long uses, long cents) {
        private Area plus(Place place) {
            return new Area(name, places + 1, uses + place.uses(), cents + place.cents());
        }
    }

    /** The départements where vouchers were used, the largest sum first. */
    public List<Area> areas() {
        Map<String, Area> areas = new LinkedHashMap<>();
        places.forEach(place -> areas.merge(
                place.departement(),
                new Area(place.departement(), 0, 0, 0).plus(place),
                (known, fresh) -> known.plus(place)));
        return areas.values().stream()
                .sorted(Comparator.comparingLong(Area::cents).reversed().thenComparing(Area::name))
                .toList();
    }
}
