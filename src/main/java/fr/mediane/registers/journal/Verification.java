package fr.mediane.registers.journal;

import java.util.Optional;

/**
 * What a recomputation of the whole chain found.
 *
 * @param blocks sealed blocks that were checked and are sound
 * @param entries entries in those blocks
 * @param firstBreak where the chain is first broken, or empty when it is sound from end to end
 */
public record Verification(long blocks, long entries, Optional<Break> firstBreak) {
    public boolean sound() {
        return firstBreak.isEmpty();
    }

    /** The number of the first broken block, and what is wrong with it. */
    public record Break(long block, Fault fault) {}

    /** What can be wrong with a block. */
    public enum Fault {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_ADDED,
        BLOCK_CHANGED,
        BLOCK_MISSING,
        /** The block does not carry the hash of the one before it. */
        CHAIN_CUT,
        /** The file outside the database holds another hash for it. */
        OUTSIDE_DIFFERS,
        /** The file outside the database does not hold it. */
        OUTSIDE_MISSING,
        /** The file outside the database holds blocks that the database has no longer. */
        TAIL_MISSING
    }
}
