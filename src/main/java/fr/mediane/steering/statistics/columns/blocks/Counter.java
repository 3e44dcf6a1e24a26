package fr.mediane.steering.statistics.columns.blocks;

/** What one thread counts, block after block. */
interface Counter {
    /** Activities of the period. */
    void add(Block block, Selection rows);

    /** Activities before it, alike otherwise; only when it is asked who is new. */
    void addEarlier(Block block, Selection rows);
}
