package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Count;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A month as it was published, once and for all.
 *
 * @param threshold a count from 1 up to this, excluded, was small that day
 * @param cells of each subset; one that is not in here has no activity
 */
record OpenMonth(YearMonth month, Instant published, int threshold, SortedMap<Subset, Cells> cells) {
    Count count(Subset subset, Column column) {
        var told = cells.get(subset);
        return told == null ? Count.ZERO : told.count(column);
    }

    /**
     * Hides what must be hidden.
     *
     * @param areas by code of the département; {@link Subset#NOWHERE} for help at a distance. Together: everything
     * @param types by code; together: everything
     * @param themes by code; an activity may be in several, or in none
     */
    static OpenMonth of(
            YearMonth month,
            Instant now,
            Disclosure rule,
            Map<String, Tally> areas,
            Map<String, Tally> types,
            Map<String, Tally> themes) {
        var cells = new TreeMap<Subset, Cells>();
        var country = Tally.sum(areas.values());
        var veil = rule.veil(areas, Disclosure.Filter.AREA);
        cells.put(
                Subset.COUNTRY,
                Cells.of(
                        country,
                        column -> veil.hidesCell(
                                column.place().table(), column.place().cell())));
        put(cells, Subset.Kind.AREA, areas, veil);
        put(cells, Subset.Kind.TYPE, types, rule.veil(types, Disclosure.Filter.TYPE));
        themes.forEach((theme, with) -> put(
                cells,
                Subset.Kind.THEME,
                Map.of(theme, with),
                rule.veil(Map.of(theme, with, "", country.minus(with)), Disclosure.Filter.THEME)));
        return new OpenMonth(month, now, rule.threshold(), cells);
    }

    private static void put(
            SortedMap<Subset, Cells> cells, Subset.Kind kind, Map<String, Tally> classes, Disclosure.Veil veil) {
        classes.forEach((code, tally) -> cells.put(
                new Subset(kind, code),
                Cells.of(tally, column -> veil.hidesClass(column.place().table(), code))));
    }
}
