package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Count;
import java.util.Arrays;
import java.util.function.Predicate;

/** The published counts of one subset in one month, column by column: what is hidden is not in here at all. */
final class Cells {
    private static final long HIDDEN = -1;
    private final long[] counts;

    private Cells(long[] counts) {
        this.counts = counts;
    }

    /** Nothing was done, and everyone may know. */
    static Cells none() {
        return new Cells(new long[Column.ALL.size()]);
    }

    static Cells of(Tally tally, Predicate<Column> hidden) {
        var cells = none();
        for (var column : Column.ALL) {
            cells.counts[column.number()] = hidden.test(column)
                    ? HIDDEN
                    : column.place().table().of(tally)[column.place().cell()];
        }
        return cells;
    }

    Count count(Column column) {
        long count = counts[column.number()];
        return count == HIDDEN ? Count.HIDDEN : Count.of(count);
    }

    /** As it was written down; only while the month is read back. */
    void put(Column column, Count count) {
        counts[column.number()] = count.hidden() ? HIDDEN : count.value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && Arrays.equals(counts, cells.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
