package fr.mediane.steering.statistics.open;

import fr.mediane.steering.statistics.Breakdown;
import java.util.stream.LongStream;

/** How many activities and people, with every breakdown. Tallies of disjoint sets of activities can be added. */
final class Tally {
    private static final int INDIVIDUAL = 0;
    private static final int WORKSHOPS = 1;
    private static final int PARTICIPANTS = 2;
    private static final int[] STARTS = starts();
    private static final int SIZE = STARTS[STARTS.length - 1];
    static final Tally NONE = new Tally();
    private final long[] cells;

    private Tally(long[] cells) {
        this.cells = cells;
    }

    private Tally() {
        this(new long[SIZE]);
    }

    /** Individual activities; each supports one person. */
    long individual() {
        return cells[INDIVIDUAL];
    }

    long workshops() {
        return cells[WORKSHOPS];
    }

    long participants() {
        return cells[PARTICIPANTS];
    }

    long activities() {
        return individual() + workshops();
    }

    /** One per person and activity. */
    long supports() {
        return individual() + participants();
    }

    long total(Breakdown breakdown) {
        return breakdown.of() == Breakdown.Of.ACTIVITIES ? activities() : supports();
    }

    long of(Breakdown breakdown, int code) {
        return cells[STARTS[breakdown.ordinal()] + code];
    }

    long[] of(Breakdown breakdown) {
        return LongStream.range(0, breakdown.codes().size())
                .map(code -> of(breakdown, (int) code))
                .toArray();
    }

    Tally plus(Tally other) {
        var sum = cells.clone();
        for (int i = 0; i < SIZE; i++) {
            sum[i] += other.cells[i];
        }
        return new Tally(sum);
    }

    /** What is left when a part is taken away. */
    Tally minus(Tally part) {
        var rest = cells.clone();
        for (int i = 0; i < SIZE; i++) {
            rest[i] -= part.cells[i];
        }
        return new Tally(rest);
    }

    static Tally sum(Iterable<Tally> parts) {
        var sum = NONE;
        for (var part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    /** Counts up a tally cell by cell. */
    static final class Count {
        private final long[] cells = new long[SIZE];

        Count individual(long activities) {
            cells[INDIVIDUAL] += activities;
            return this;
        }

        Count workshops(long activities, long participants) {
            cells[WORKSHOPS] += activities;
            cells[PARTICIPANTS] += participants;
            return this;
        }

        /** A code that is none of the breakdown's is not counted: the database refuses it anyway. */
        Count add(Breakdown breakdown, String code, long count) {
            int place = breakdown.codes().indexOf(code);
            if (place >= 0) {
                cells[STARTS[breakdown.ordinal()] + place] += count;
            }
            return this;
        }

        Tally tally() {
            return new Tally(cells.clone());
        }
    }

    /** Where the cells of each breakdown start, in their order; then where the last one ends. */
    private static int[] starts() {
        var breakdowns = Breakdown.values();
        var starts = new int[breakdowns.length + 1];
        starts[0] = PARTICIPANTS + 1;
        for (var breakdown : breakdowns) {
            int place = breakdown.ordinal();
            starts[place + 1] = starts[place] + breakdown.codes().size();
        }
        return starts;
    }
}
