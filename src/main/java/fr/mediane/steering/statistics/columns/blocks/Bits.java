package fr.mediane.steering.statistics.columns.blocks;

import java.util.Arrays;

/** One yes or no for each row of a block, 64 in a word; words before the first yes and after the last are not kept. */
final class Bits {
    static final Bits NONE = new Bits(0, new long[0]);
    private final int first;
    private final long[] words;

    private Bits(int first, long[] words) {
        this.first = first;
        this.words = words;
    }

    /** @param words of the whole block; not kept */
    static Bits of(long[] words) {
        int from = 0;
        int until = words.length;
        while (from < until && words[from] == 0) {
            from++;
        }
        while (until > from && words[until - 1] == 0) {
            until--;
        }
        return from == until ? NONE : new Bits(from, Arrays.copyOfRange(words, from, until));
    }

    boolean none() {
        return words.length == 0;
    }

    long word(int number) {
        int at = number - first;
        return at >= 0 && at < words.length ? words[at] : 0;
    }

    /** How many of the selected rows have it. */
    int count(Selection rows) {
        int from = Math.max(rows.from(), first);
        int until = Math.min(rows.until(), first + words.length);
        var selected = rows.words();
        int count = 0;
        for (int i = from; i < until; i++) {
            count += Long.bitCount(selected[i] & words[i - first]);
        }
        return count;
    }

    /** Takes away what is not selected, or what is, as far as it has it. */
    void narrow(Selection rows, boolean having) {
        var selected = rows.words();
        for (int i = rows.from(); i < rows.until(); i++) {
            selected[i] &= having ? word(i) : ~word(i);
        }
        rows.tighten();
    }

    /** Says yes where this does. */
    void addTo(long[] all) {
        for (int i = 0; i < words.length; i++) {
            all[first + i] |= words[i];
        }
    }
}
