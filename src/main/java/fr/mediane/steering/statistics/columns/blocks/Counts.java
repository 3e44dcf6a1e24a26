package fr.mediane.steering.statistics.columns.blocks;

import java.util.Arrays;

/** A small count for each row of a block, bit by bit: all the ones, all the twos, all the fours… */
final class Counts {
    private final Bits[] planes;

    private Counts(Bits[] planes) {
        this.planes = planes;
    }

    /** @param values 0 to 65,535 */
    static Counts of(char[] values) {
        int all = 0;
        for (char value : values) {
            all |= value;
        }
        var planes = new Bits[Integer.SIZE - Integer.numberOfLeadingZeros(all)];
        var words = new long[Block.WORDS];
        for (int plane = 0; plane < planes.length; plane++) {
            Arrays.fill(words, 0);
            for (int row = 0; row < values.length; row++) {
                words[row >> 6] |= (values[row] >> plane & 1L) << row;
            }
            planes[plane] = Bits.of(words);
        }
        return new Counts(planes);
    }

    /** Of the selected rows together. */
    long sum(Selection rows) {
        long sum = 0;
        for (int plane = 0; plane < planes.length; plane++) {
            sum += (long) planes[plane].count(rows) << plane;
        }
        return sum;
    }

    /** The largest of the selected rows; 0 when there is none. */
    int max(Selection rows, Selection scratch) {
        int max = 0;
        scratch.begin(rows);
        for (int plane = planes.length - 1; plane >= 0; plane--) {
            if (planes[plane].count(scratch) > 0) {
                max |= 1 << plane;
                planes[plane].narrow(scratch, true);
            }
        }
        return max;
    }
}
