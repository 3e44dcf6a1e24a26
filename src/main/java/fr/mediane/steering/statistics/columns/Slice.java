package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.DateRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Which activities are counted: those of a period that fulfil every condition.
 *
 * @param fresh whether to count the people who are new too: in the period, and never before it among the same activities
 */
public record Slice(DateRange period, List<Condition> conditions, boolean fresh) {
    public Slice {
        conditions = List.copyOf(conditions);
    }

    public static Slice of(DateRange period) {
        return new Slice(period, List.of(), false);
    }

    public Slice with(Condition condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new Slice(period, all, fresh);
    }

    public Slice withFresh(boolean counted) {
        return new Slice(period, conditions, counted);
    }
}
