package fr.mediane.steering.statistics.columns.blocks;

/**
 * Up to 65,536 activities, in the order of their numbers. Never changed: a row that is deleted makes another block that
 * shares everything else.
 *
 * @param first the number of the first row
 * @param present which rows are still there, a bit for each
 * @param days of each row, counted from {@link #DAY_ZERO}
 * @param sets a theme, a procedure… of each row, by {@link Sets}
 * @param margins how many people of each gender, age and status
 * @param unnamed how many people without a name
 * @param tagged the tags of the block, for each its rows in order
 */
record Block(
        int first,
        long[] present,
        char[] days,
        int firstDay,
        int lastDay,
        char[] participants,
        Codes counsellors,
        Codes employers,
        Codes venues,
        Codes communes,
        Codes departements,
        Codes residences,
        Bits[] sets,
        Counts[] margins,
        Counts unnamed,
        Lists people,
        int[] tags,
        Lists tagged) {
    static final int SHIFT = 16;
    static final int ROWS = 1 << SHIFT;
    static final int WORDS = ROWS / Long.SIZE;

    int size() {
        return days.length;
    }

    /** Without some rows; itself when none of them is here. */
    Block without(int[] positions) {
        var left = present;
        for (int position : positions) {
            int row = position - first;
            if (row >= 0 && row < size() && (present[row >> 6] >>> row & 1) != 0) {
                left = left == present ? present.clone() : left;
                left[row >> 6] &= ~(1L << row);
            }
        }
        return left == present ? this : with(left);
    }

    private Block with(long[] rows) {
        return new Block(
                first,
                rows,
                days,
                firstDay,
                lastDay,
                participants,
                counsellors,
                employers,
                venues,
                communes,
                departements,
                residences,
                sets,
                margins,
                unnamed,
                people,
                tags,
                tagged);
    }
}
