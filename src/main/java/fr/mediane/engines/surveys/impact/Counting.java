package fr.mediane.engines.surveys.impact;

import fr.mediane.engines.surveys.Audience;
import fr.mediane.engines.surveys.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts cells together. */
record Counting(int threshold, Function<String, String> names) {
    /** For those entitled: whole, but for groups of a few. */
    Findings exact(Collection<Cell> cells) {
        var after = cells.stream().filter(of(Moment.AFTER)).toList();
        var quarters = by(after, cell -> Quarter.of(cell.month()));
        var areas = by(after, Cell::departement);
        var audiences = by(after, Cell::audience);
        int before = quarters.size() + areas.size() + audiences.size();
        quarters.values().removeIf(this::small);
        areas.values().removeIf(this::small);
        audiences.values().removeIf(this::small);
        return findings(
                cells,
                Tally.sum(after.stream().map(Cell::tally).toList()),
                later(cells),
                quarters,
                areas,
                audiences,
                before - quarters.size() - areas.size() - audiences.size());
    }

    /**
     * For everyone: quarters to which no answer can come any more; in each, départements hidden so that nothing small is found by subtraction.
     * Every total is the sum of what is shown, so no further subtraction is possible across quarters.
     *
     * @param current the first quarter to which answers may still come, right after the help
     * @param currentLater the first to which they may, some weeks later
     */
    Findings open(Collection<Cell> all, Quarter current, Quarter currentLater) {
        var cells = all.stream()
                .filter(cell ->
                        Quarter.of(cell.month()).compareTo(cell.moment() == Moment.AFTER ? current : currentLater) < 0)
                .toList();
        var veil = new Veil(threshold);
        var quarters = new TreeMap<Quarter, Tally>();
        var areas = new HashMap<String, Tally>();
        int hidden = 0;
        for (var quarter : by(cells.stream().filter(of(Moment.AFTER)).toList(), cell -> Quarter.of(cell.month()))
                .keySet()) {
            var ofQuarter = cells.stream()
                    .filter(of(Moment.AFTER)
                            .and(cell -> Quarter.of(cell.month()).equals(quarter)))
                    .toList();
            var classes = by(ofQuarter, Cell::departement);
            var whole = Tally.sum(classes.values());
            var out = veil.hidden(classes);
            if (veil.shows(whole)) {
                quarters.put(quarter, whole);
                classes.forEach((code, tally) -> {
                    if (!out.contains(code) && tally.answered() > 0) {
                        areas.merge(code, tally, Tally::plus);
                    }
                });
            }
            hidden += out.size();
        }
        return findings(cells, Tally.sum(quarters.values()), openLater(cells, veil), quarters, areas, Map.of(), hidden);
    }

    /** The quarters in which enough answered some weeks later. */
    private static Tally openLater(List<Cell> cells, Veil veil) {
        return Tally.sum(
                by(cells.stream().filter(of(Moment.LATER)).toList(), cell -> Quarter.of(cell.month())).values().stream()
                        .filter(veil::shows)
                        .toList());
    }

    private Findings findings(
            Collection<Cell> cells,
            Tally after,
            Tally later,
            Map<Quarter, Tally> quarters,
            Map<String, Tally> areas,
            Map<Audience, Tally> audiences,
            int hidden) {
        Optional<LocalDate> from = cells.stream().map(Cell::month).min(Comparator.naturalOrder());
        var named = new ArrayList<Findings.Area>();
        areas.forEach((code, tally) -> named.add(new Findings.Area(code, names.apply(code), tally)));
        named.sort(
                Comparator.comparingLong((Findings.Area area) -> -area.tally().answered())
                        .thenComparing(Findings.Area::code));
        return new Findings(from, after, later, quarters, named, audiences, hidden, threshold);
    }

    private static Tally later(Collection<Cell> cells) {
        return Tally.sum(
                cells.stream().filter(of(Moment.LATER)).map(Cell::tally).toList());
    }

    private boolean small(Tally tally) {
        return tally.answered() < threshold;
    }

    private static Predicate<Cell> of(Moment moment) {
        return cell -> cell.moment() == moment;
    }

    private static <K extends Comparable<K>> TreeMap<K, Tally> by(Collection<Cell> cells, Function<Cell, K> key) {
        return cells.stream().collect(Collectors.toMap(key, Cell::tally, Tally::plus, TreeMap::new));
    }
}
