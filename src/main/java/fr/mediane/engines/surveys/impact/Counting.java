package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.AgeGroup;
import fr.mediane.engines.surveys.Moment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts cells together, by whole quarters. In each quarter, groups are hidden so that nothing small is found by subtraction;
 * every total is the sum of what is shown of its quarters, so that no choice of periods tells more than the quarters do.
 */
record Counting(int threshold, Function<String, String> names) {
    /** For those entitled: everything that was answered until now. */
    Findings exact(Collection<Cell> cells) {
        return findings(cells);
    }

    /**
     * For everyone: quarters to which no answer can come any more; one more would be told by comparing two days.
     *
     * @param current the first quarter to which answers may still come, right after the help
     * @param currentLater the first to which they may, some weeks later
     */
    Findings open(Collection<Cell> all, Quarter current, Quarter currentLater) {
        return findings(all.stream()
                .filter(cell ->
                        Quarter.of(cell.month()).compareTo(cell.moment() == Moment.AFTER ? current : currentLater) < 0)
                .toList());
    }

    private Findings findings(Collection<Cell> cells) {
        var quarters = shown(cells, Moment.AFTER);
        var seen = cells.stream()
                .filter(of(Moment.AFTER).and(cell -> quarters.containsKey(Quarter.of(cell.month()))))
                .toList();
        var areas = new Groups<>(seen, Cell::departement);
        var audiences = new Groups<>(seen, Cell::audience);
        var ages = new Groups<>(seen, cell -> cell.age().map(AgeGroup::ordinal).orElse(-1));
        var unseen = cells.stream()
                        .filter(of(Moment.AFTER))
                        .map(cell -> Quarter.of(cell.month()))
                        .distinct()
                        .count()
                - quarters.size();
        return new Findings(
                cells.stream().map(Cell::month).min(Comparator.naturalOrder()),
                Tally.sum(quarters.values()),
                Tally.sum(shown(cells, Moment.LATER).values()),
                quarters,
                named(areas.shown),
                audiences.shown,
                ages.shown.entrySet().stream()
                        .filter(one -> one.getKey() >= 0)
                        .collect(Collectors.toMap(
                                one -> AgeGroup.values()[one.getKey()],
                                Map.Entry::getValue,
                                Tally::plus,
                                TreeMap::new)),
                Math.toIntExact(unseen) + areas.hidden + audiences.hidden + ages.hidden,
                threshold);
    }

    /** The quarters in which enough answered. */
    private TreeMap<Quarter, Tally> shown(Collection<Cell> cells, Moment moment) {
        var quarters = by(cells.stream().filter(of(moment)).toList(), cell -> Quarter.of(cell.month()));
        quarters.values().removeIf(whole -> !new Veil(threshold).shows(whole));
        return quarters;
    }

    /** What is shown of a way to divide, over quarters that are shown themselves. */
    private final class Groups<K extends Comparable<K>> {
        private final TreeMap<K, Tally> shown = new TreeMap<>();
        private int hidden;

        Groups(List<Cell> cells, Function<Cell, K> key) {
            var veil = new Veil(threshold);
            cells.stream()
                    .collect(Collectors.groupingBy(cell -> Quarter.of(cell.month())))
                    .values()
                    .forEach(quarter -> {
                        var classes = by(quarter, key);
                        var out = veil.hidden(classes);
                        hidden += out.size();
                        classes.forEach((name, tally) -> {
                            if (!out.contains(name) && tally.answered() > 0) {
                                shown.merge(name, tally, Tally::plus);
                            }
                        });
                    });
        }
    }

    private List<Findings.Area> named(Map<String, Tally> areas) {
        var named = new ArrayList<Findings.Area>();
        areas.forEach((code, tally) -> named.add(new Findings.Area(code, names.apply(code), tally)));
        named.sort(
                Comparator.comparingLong((Findings.Area area) -> -area.tally().answered())
                        .thenComparing(Findings.Area::code));
        return named;
    }

    private static Predicate<Cell> of(Moment moment) {
        return cell -> cell.moment() == moment;
    }

    private static <K extends Comparable<K>> TreeMap<K, Tally> by(Collection<Cell> cells, Function<Cell, K> key) {
        return cells.stream().collect(Collectors.toMap(key, Cell::tally, Tally::plus, TreeMap::new));
    }
}
