package fr.mediane.steering.statistics.columns.blocks;

import java.util.List;

/** Counts block after block what a slice is about; of one thread. */
final class BlockCount {
    private final int from;
    private final int until;
    private final List<Matching.Narrowing> conditions;
    private final boolean fresh;
    private final Counter counter;
    private final Selection rows = new Selection();
    private final Selection earlier = new Selection();

    /** @param from until: days of the period, counted from {@link Index#DAY_ZERO} */
    BlockCount(int from, int until, List<Matching.Narrowing> conditions, boolean fresh, Counter counter) {
        this.from = from;
        this.until = until;
        this.conditions = conditions;
        this.fresh = fresh;
        this.counter = counter;
    }

    void add(Block block) {
        if (block.firstDay() >= until || block.lastDay() < (fresh ? 0 : from)) {
            return;
        }
        rows.begin(block.present());
        for (var condition : conditions) {
            if (rows.empty()) {
                return;
            }
            condition.narrow(block, rows);
        }
        var days = block.days();
        if (block.lastDay() >= until) {
            rows.keep(row -> days[row] < until);
        }
        if (block.firstDay() < from) {
            if (fresh) {
                earlier.begin(rows);
                earlier.keep(row -> days[row] < from);
                counter.addEarlier(block, earlier);
            }
            rows.keep(row -> days[row] >= from);
        }
        counter.add(block, rows);
    }
}
