package fr.mediane.steering.statistics.columns.blocks;

import fr.mediane.steering.statistics.columns.Visits;

/** In how many activities each person was named, up to ten. */
final class VisitTally implements Counter {
    private static final int MOST = 10;
    private final byte[] times;

    /** @param people how many numbers there are of people */
    VisitTally(int people) {
        this.times = new byte[people + 1];
    }

    @Override
    public void add(Block block, Selection rows) {
        var starts = block.people().starts();
        var numbers = block.people().numbers();
        var words = rows.words();
        for (int i = rows.from(); i < rows.until(); i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                int row = (i << 6) + Long.numberOfTrailingZeros(left);
                for (int at = starts[row]; at < starts[row + 1]; at++) {
                    int person = numbers[at];
                    times[person] += (byte) (times[person] < MOST ? 1 : 0);
                }
            }
        }
    }

    @Override
    public void addEarlier(Block block, Selection rows) {
        throw new IllegalStateException("nobody asks who is new");
    }

    VisitTally plus(VisitTally other) {
        for (int person = 0; person < times.length; person++) {
            times[person] = (byte) Math.min(MOST, times[person] + other.times[person]);
        }
        return this;
    }

    Visits visits() {
        var people = new long[MOST + 1];
        for (byte many : times) {
            people[many]++;
        }
        return new Visits(people[1], people[2], sum(people, 3, 5), sum(people, 6, MOST - 1), people[MOST]);
    }

    private static long sum(long[] counts, int from, int through) {
        long sum = 0;
        for (int i = from; i <= through; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
