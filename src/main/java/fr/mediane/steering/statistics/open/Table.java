package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cells that belong together, because their sum is known: hiding one alone would hide nothing. A code that an activity may
 * have beside others is a table of its own: the activities with it, and those without.
 *
 * @param base the table of the totals that the cells add up to, itself for a total
 * @param separable whether some cells can be hidden and the others shown; otherwise all or none
 */
record Table(String name, Table.Vector vector, List<Table> base, boolean separable) {
    interface Vector {
        long[] of(Tally tally);
    }

    static final Table ACTIVITIES = new Table("activities", tally -> new long[] {tally.activities()}, List.of(), false);
    static final Table SUPPORTS = new Table("supports", tally -> new long[] {tally.supports()}, List.of(), false);
    /** Individual activities, workshops, and the participants of these. */
    static final Table SPLIT = new Table(
            "split",
            tally -> new long[] {tally.individual(), tally.workshops(), tally.participants()},
            List.of(ACTIVITIES, SUPPORTS),
            false);

    private static final List<List<Table>> BREAKDOWNS =
            Arrays.stream(Breakdown.values()).map(Table::tables).toList();

    /** Every table, each after those it is based on. */
    static final List<Table> ALL = all();

    long[] of(Tally tally) {
        return vector.of(tally);
    }

    /** Where the count of a code is: its table, and its place therein. */
    static Place place(Breakdown breakdown, int code) {
        var tables = BREAKDOWNS.get(breakdown.ordinal());
        return breakdown.exclusive() ? new Place(tables.getFirst(), code) : new Place(tables.get(code), 0);
    }

    /** A cell of a table. */
    record Place(Table table, int cell) {}

    private static List<Table> tables(Breakdown breakdown) {
        var base = List.of(breakdown.of() == Breakdown.Of.ACTIVITIES ? ACTIVITIES : SUPPORTS);
        if (breakdown.exclusive()) {
            return List.of(new Table(breakdown.name(), tally -> tally.of(breakdown), base, true));
        }
        var tables = new ArrayList<Table>();
        for (int i = 0; i < breakdown.codes().size(); i++) {
            int code = i;
            Vector withAndWithout = tally -> {
                long with = tally.of(breakdown, code);
                return new long[] {with, tally.total(breakdown) - with};
            };
            tables.add(new Table(breakdown.name() + " " + breakdown.codes().get(code), withAndWithout, base, false));
        }
        return List.copyOf(tables);
    }

    private static List<Table> all() {
        var all = new ArrayList<>(List.of(ACTIVITIES, SUPPORTS, SPLIT));
        BREAKDOWNS.forEach(all::addAll);
        return List.copyOf(all);
    }
}
