package fr.mediane.steering.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** What someone may read of each cell of each month. */
interface Reading {
    Count cell(YearMonth month, Table table, int cell);

    /** Months in order, with everything to be read. */
    static Reading exact(Map<YearMonth, Tally> months) {
        return (month, table, cell) -> Count.of(table.of(months.getOrDefault(month, Tally.NONE))[cell]);
    }

    /**
     * The closed months, by class, behind their veils.
     *
     * @param classes tallies of each class, month by month
     */
    record Veiled(SortedMap<YearMonth, Map<String, Tally>> classes, Map<YearMonth, Disclosure.Veil> veils) {
        /** The whole country. */
        Reading country() {
            return (month, table, cell) -> {
                var tallies = classes.get(month);
                if (tallies == null) {
                    return Count.ZERO;
                }
                if (veil(month).hidesCell(table, cell)) {
                    return Count.HIDDEN;
                }
                return Count.of(tallies.values().stream()
                        .mapToLong(tally -> table.of(tally)[cell])
                        .sum());
            };
        }

        /** Some classes together. */
        Reading of(Collection<String> names) {
            return (month, table, cell) ->
                    names.stream().map(name -> cell(month, table, cell, name)).reduce(Count.ZERO, Count::plus);
        }

        private Count cell(YearMonth month, Table table, int cell, String name) {
            var tally = classes.getOrDefault(month, Map.of()).get(name);
            if (tally == null) {
                return Count.ZERO;
            }
            return veil(month).hidesClass(table, name) ? Count.HIDDEN : Count.of(table.of(tally)[cell]);
        }

        private Disclosure.Veil veil(YearMonth month) {
            var veil = veils.get(month);
            if (veil == null) {
                throw new IllegalStateException("no veil for " + month);
            }
            return veil;
        }
    }
}
