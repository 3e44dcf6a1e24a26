package fr.mediane.steering.statistics.columns.blocks;

/**
 * Some numbers for each row of a block.
 *
 * @param starts where those of each row begin, and at last where all end
 */
record Lists(int[] starts, int[] numbers) {
    /** The row that the number at a place belongs to. */
    int rowOf(int place) {
        int row = 0;
        int after = starts.length - 1;
        while (after - row > 1) {
            int middle = (row + after) >>> 1;
            if (starts[middle] <= place) {
                row = middle;
            } else {
                after = middle;
            }
        }
        return row;
    }
}
