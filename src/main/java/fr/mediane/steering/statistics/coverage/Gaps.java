package fr.mediane.steering.statistics.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What lies beyond a distance from every open venue.
 *
 * @param km the distance
 * @param communes those beyond it, most populated first
 * @param people who live in them
 * @param inhabitants of the whole territory
 * @param communesInAll of the whole territory
 * @param departements by département, most people concerned first
 */
public record Gaps(
        int km,
        List<CommuneDistance> communes,
        long people,
        long inhabitants,
        long communesInAll,
        List<Departement> departements) {
    /** The same of one département. */
    public record Departement(String code, String name, long communes, long people, long inhabitants) {
        /** The share of its inhabitants who are concerned, from 0 to 1. */
        public double share() {
            return inhabitants == 0 ? 0 : (double) people / inhabitants;
        }
    }

    static Gaps of(int km, List<CommuneDistance> territory) {
        var beyond = territory.stream().filter(commune -> commune.beyond(km)).toList();
        return new Gaps(km, beyond, people(beyond), people(territory), territory.size(), departements(km, territory));
    }

    public double share() {
        return inhabitants == 0 ? 0 : (double) people / inhabitants;
    }

    private static List<Departement> departements(int km, List<CommuneDistance> territory) {
        Map<String, List<CommuneDistance>> all = territory.stream()
                .collect(Collectors.groupingBy(
                        commune -> commune.where().departement(), TreeMap::new, Collectors.toList()));
        return all.entrySet().stream()
                .map(each -> {
                    var beyond = each.getValue().stream()
                            .filter(commune -> commune.beyond(km))
                            .toList();
                    return new Departement(
                            each.getKey(),
                            each.getValue().getFirst().where().departementName(),
                            beyond.size(),
                            people(beyond),
                            people(each.getValue()));
                })
                .sorted(Comparator.comparing((Departement one) -> -one.people()).thenComparing(Departement::code))
                .toList();
    }

    private static long people(List<CommuneDistance> communes) {
        return communes.stream().mapToLong(CommuneDistance::population).sum();
    }
}
