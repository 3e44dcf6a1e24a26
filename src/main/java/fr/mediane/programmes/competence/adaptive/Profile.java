package fr.mediane.programmes.competence.adaptive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What answers say of a person, over all and by area.
 *
 * @param version of the items' parameters
 * @param calibrated whether real answers gave those parameters: only then may a step or a standard error be shown
 * @param overall over all areas; empty when too few answers say something
 * @param areas those of which enough is known
 */
public record Profile(String version, boolean calibrated, Optional<Estimate> overall, Map<Area, Estimate> areas) {
    /** Fewer answers that count say too little of a person, or of an area. */
    public static final int LEAST_OVERALL = 8;

    public static final int LEAST_IN_AREA = 2;

    /**
     * How much someone's areas differ from one another. Three to five answers alone would draw everyone towards the middle;
     * so what the other areas say is where an area begins from.
     */
    private static final double BETWEEN_AREAS = 0.8;

    public Profile {
        areas = Map.copyOf(areas);
    }

    /**
     * An ability as known.
     *
     * @param deviation the standard deviation of the posterior; a standard error once items are calibrated
     * @param answers how many it comes from
     */
    public record Estimate(double ability, double deviation, int answers) {
        public Level level() {
            return Level.of(ability);
        }

        /** 1 to 8: half a level. */
        public int step() {
            return Level.step(ability);
        }
    }

    static Profile of(ItemBank bank, List<Given> given) {
        var areas = new EnumMap<Area, Estimate>(Area.class);
        for (var area : Area.values()) {
            var within = in(area, given, true);
            var elsewhere = Posterior.after(in(area, given, false), bank.calibrated());
            estimate(bank, elsewhere.spread(BETWEEN_AREAS), within, LEAST_IN_AREA)
                    .ifPresent(known -> areas.put(area, known));
        }
        return new Profile(
                bank.version(), bank.calibrated(), estimate(bank, Posterior.prior(), given, LEAST_OVERALL), areas);
    }

    /** The level of an area. */
    public Optional<Estimate> of(Area area) {
        return Optional.ofNullable(areas.get(area));
    }

    private static List<Given> in(Area area, List<Given> given, boolean within) {
        return given.stream()
                .filter(each -> (each.item().competence().area() == area) == within)
                .toList();
    }

    private static Optional<Estimate> estimate(ItemBank bank, Posterior prior, List<Given> given, int least) {
        int counting = (int)
                given.stream().filter(each -> each.counts(bank.calibrated())).count();
        if (counting < least) {
            return Optional.empty();
        }
        var posterior = prior.and(given, bank.calibrated());
        return Optional.of(new Estimate(posterior.mean(), posterior.deviation(), counting));
    }
}
