package fr.mediane.steering.statistics.reach;

import fr.mediane.steering.statistics.columns.Inhabitants;
import fr.mediane.steering.statistics.reach.Reach.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The communes of a territory and what they belong to. */
record Ground(List<Place> places) {
    /**
     * A commune, one of former times, or a part of one.
     *
     * @param area what it belongs to, empty for nothing
     * @param name of that area
     * @param population of a commune of today, else 0
     */
    record Place(String code, String area, String name, boolean current, long population) {}

    Map<String, String> areas() {
        return places.stream().collect(Collectors.toMap(Place::code, Place::area));
    }

    Line all(Inhabitants people, Map<String, Long> supports) {
        return new Line(
                "",
                "",
                places.stream().mapToLong(Place::population).sum(),
                people.all(),
                places.stream()
                        .mapToLong(place -> supports.getOrDefault(place.code(), 0L))
                        .sum());
    }

    /** Of each area that there is today. */
    List<Line> lines(Inhabitants people, Map<String, Long> supports) {
        var names = new HashMap<String, String>();
        var population = new HashMap<String, Long>();
        var given = new HashMap<String, Long>();
        for (var place : places) {
            if (place.current() && !place.area().isEmpty()) {
                names.put(place.area(), place.name());
            }
            population.merge(place.area(), place.population(), Long::sum);
            given.merge(place.area(), supports.getOrDefault(place.code(), 0L), Long::sum);
        }
        return names.entrySet().stream()
                .map(area -> new Line(
                        area.getKey(),
                        area.getValue(),
                        population.getOrDefault(area.getKey(), 0L),
                        people.byArea().getOrDefault(area.getKey(), 0L),
                        given.getOrDefault(area.getKey(), 0L)))
                .toList();
    }
}
