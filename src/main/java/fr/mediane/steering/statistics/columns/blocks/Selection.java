package fr.mediane.steering.statistics.columns.blocks;

import java.util.Arrays;

/** Some rows of one block; used again for the next, by one thread. */
final class Selection {
    private final long[] words = new long[Block.WORDS];
    private int from;
    private int until;

    /** All rows of a block that are still there. */
    void begin(long[] present) {
        System.arraycopy(present, 0, words, 0, present.length);
        Arrays.fill(words, present.length, words.length, 0);
        from = 0;
        until = present.length;
        tighten();
    }

    /** The rows of another selection. */
    void begin(Selection other) {
        from = other.from;
        until = other.until;
        System.arraycopy(other.words, from, words, from, until - from);
    }

    long[] words() {
        return words;
    }

    /** The first word with a row in it. */
    int from() {
        return from;
    }

    /** After the last word with a row in it. */
    int until() {
        return until;
    }

    boolean empty() {
        return from >= until;
    }

    int count() {
        int count = 0;
        for (int i = from; i < until; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /** After rows were taken away. */
    void tighten() {
        while (from < until && words[from] == 0) {
            from++;
        }
        while (until > from && words[until - 1] == 0) {
            until--;
        }
    }

    void clear() {
        until = from;
    }

    /** Keeps the rows that a test holds for. */
    void keep(Test test) {
        for (int i = from; i < until; i++) {
            long left = words[i];
            long kept = 0;
            int base = i << 6;
            if (left == -1L) {
                for (int bit = 0; bit < 64; bit++) {
                    kept |= (test.holds(base + bit) ? 1L : 0L) << bit;
                }
            } else {
                while (left != 0) {
                    long lowest = left & -left;
                    kept |= test.holds(base + Long.numberOfTrailingZeros(left)) ? lowest : 0;
                    left ^= lowest;
                }
            }
            words[i] = kept;
        }
        tighten();
    }

    /** Something about a row. */
    interface Test {
        boolean holds(int row);
    }
}
