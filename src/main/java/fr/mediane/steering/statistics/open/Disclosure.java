package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Decides, month by month, which cells everyone may read. The classes (départements, say) share out the whole country, so
 * that country minus the classes shown is the rest; nothing small may be found there either. See docs/adr/0010.
 *
 * @param threshold a count from 1 up to this, excluded, is small
 */
record Disclosure(int threshold) {
    Disclosure {
        if (threshold < 1) {
            throw new IllegalArgumentException("mediane.statistics.threshold must be 1 or more: " + threshold);
        }
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

    /** The country's small cells, with the smallest others until the hidden ones together are not small. */
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
        IntStream.range(0, vector.length).filter(i -> small(vector[i])).forEach(mask::set);
        var others = IntStream.range(0, vector.length)
                .filter(i -> vector[i] >= threshold)
                .boxed()
                .sorted(Comparator.comparing(i -> vector[i]))
                .iterator();
        while (small(mask.stream().mapToLong(i -> vector[i]).sum())) {
            if (!others.hasNext()) {
                mask.set(0, vector.length);
                return mask;
            }
            mask.set(others.next());
        }
        return mask;
    }

    private Set<String> hiddenClasses(Table table, Map<String, Tally> classes, BitSet mask, Set<String> start) {
        var hidden = new HashSet<>(start);
        classes.forEach((name, tally) -> {
            if (!safe(table.of(tally))) {
                hidden.add(name);
            }
        });
        while (!safe(rest(table, classes, mask, hidden))) {
            var rest = rest(table, classes, mask, hidden);
            classes.entrySet().stream()
                    .filter(entry -> !hidden.contains(entry.getKey()))
                    .filter(entry -> helps(rest, reduced(table, entry.getValue(), mask)))
                    .min(Comparator.comparing((Map.Entry<String, Tally> entry) ->
                                    LongStream.of(table.of(entry.getValue())).sum())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresentOrElse(entry -> hidden.add(entry.getKey()), () -> hidden.addAll(classes.keySet()));
            if (hidden.size() == classes.size()) {
                return hidden;
            }
        }
        return hidden;
    }

    /** What country minus shown classes tells. */
    private long[] rest(Table table, Map<String, Tally> classes, BitSet mask, Set<String> hidden) {
        var rest = Tally.sum(hidden.stream().map(classes::get).toList());
        return reduced(table, rest, mask);
    }

    /** The cells that can be told of the rest: each that the country shows, and the hidden ones of a table together. */
    private static long[] reduced(Table table, Tally tally, BitSet mask) {
        var vector = table.of(tally);
        List<Long> cells = new ArrayList<>();
        IntStream.range(0, vector.length).filter(i -> !mask.get(i)).forEach(i -> cells.add(vector[i]));
        if (table.separable() && !mask.isEmpty()) {
            cells.add(mask.stream().mapToLong(i -> vector[i]).sum());
        }
        return cells.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean helps(long[] rest, long[] more) {
        return IntStream.range(0, rest.length).anyMatch(i -> small(rest[i]) && more[i] > 0);
    }

    private boolean safe(long[] cells) {
        return LongStream.of(cells).noneMatch(this::small);
    }

    private boolean small(long count) {
        return count > 0 && count < threshold;
    }
}
