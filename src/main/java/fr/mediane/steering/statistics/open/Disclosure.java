package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Hiding;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides, month by month, which cells everyone may read. The classes (départements, say) share out the whole country, so
 * that country minus the classes shown is the rest; nothing small may be found there either. See docs/adr/0010.
 *
 * @param hiding knows what is small
 */
record Disclosure(Hiding hiding) {
    Disclosure(int threshold) {
        this(new Hiding(threshold));
    }

    int threshold() {
        return hiding.threshold();
    }

    /** What may be read of one month: per table, the hidden cells of the country and the classes hidden altogether. */
    record Veil(Map<Table, BitSet> cells, Map<Table, Set<String>> classes) {
        boolean hidesCell(Table table, int cell) {
            return cells.getOrDefault(table, NOTHING).get(cell);
        }

        boolean hidesClass(Table table, String name) {
            return classes.getOrDefault(table, Set.of()).contains(name);
        }
    }

    private static final BitSet NOTHING = new BitSet();

    /**
     * By what the classes share out the country. Two of these crossed with one another and each with a third give the
     * crossing of all three away where there are zeroes; so each filter leaves out the tables that close such a triangle.
     */
    enum Filter {
        AREA {
            @Override
            boolean leavesOut(Table table) {
                return table.equals(Table.SPLIT);
            }
        },
        TYPE {
            @Override
            boolean leavesOut(Table table) {
                return table.name().startsWith(Breakdown.THEMES.name());
            }
        },
        THEME {
            @Override
            boolean leavesOut(Table table) {
                return table.base().contains(Table.ACTIVITIES);
            }
        };

        abstract boolean leavesOut(Table table);
    }

    Veil veil(Map<String, Tally> classes, Filter filter) {
        var country = Tally.sum(classes.values());
        var cells = new HashMap<Table, BitSet>();
        var hidden = new HashMap<Table, Set<String>>();
        // An individual activity is one support: by type, the totals tell the split.
        boolean all = filter == Filter.TYPE && !safe(Table.SPLIT.of(country));
        for (var table : Table.ALL) {
            var mask = mask(table, country);
            if (!mask.isEmpty()) {
                cells.put(table, mask);
            }
            var start = new HashSet<String>();
            table.base().forEach(base -> start.addAll(hidden.getOrDefault(base, Set.of())));
            if (all || filter.leavesOut(table)) {
                start.addAll(classes.keySet());
            }
            var out = hiddenClasses(table, classes, mask, start);
            if (!out.isEmpty()) {
                hidden.put(table, out);
            }
        }
        return new Veil(Map.copyOf(cells), Map.copyOf(hidden));
    }

    /** The cells of the country that are not told. */
    private BitSet mask(Table table, Tally country) {
        var vector = table.of(country);
        var mask = new BitSet();
        if (safe(vector)) {
            return mask;
        }
        if (!table.separable()) {
            mask.set(0, vector.length);
            return mask;
        }
        return hiding.mask(vector);
    }

    private Set<String> hiddenClasses(Table table, Map<String, Tally> classes, BitSet mask, Set<String> start) {
        var cells = new HashMap<String, long[]>();
        classes.forEach((name, tally) -> cells.put(name, table.of(tally)));
        return hiding.hidden(cells, mask, table.separable(), start);
    }

    private boolean safe(long[] cells) {
        return hiding.safe(cells);
    }
}
