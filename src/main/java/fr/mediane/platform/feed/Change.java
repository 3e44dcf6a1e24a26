package fr.mediane.platform.feed;

import java.util.UUID;

/** One record was put (made, edited, restored) or deleted; what it holds now is asked from its room. */
public record Change(Position position, UUID record, Kind kind) {
    public enum Kind {
        PUT,
        DELETE
    }

    /**
     * A place in a feed.
     *
     * @param transaction number of the writing transaction (PostgreSQL's xid8, unsigned 64 bits, far from overflowing a
     *     long)
     * @param number order within the transaction
     */
    public record Position(long transaction, long number) {
        public static final Position START = new Position(0, 0);
    }
}
