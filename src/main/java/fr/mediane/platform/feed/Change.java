package fr.mediane.platform.feed;

import java.util.UUID;

/** One record was put (made, edited, restored) or deleted; what it holds now is asked from its room. */
public record Change(String feed, UUID record, Kind kind) {
    public enum Kind {
        PUT,
        DELETE
    }

    /**
     * How far a reader has come: which transactions it has seen, as PostgreSQL says it ({@code xmin:xmax:running ones}). Not
     * a number that grows: a slow transaction becomes visible after quicker ones that began later.
     */
    public record Position(String snapshot) {
        public static final Position START = new Position("1:1:");

        public Position {
            if (!snapshot.matches("\\d+:\\d+:[\\d,]*")) {
                throw new IllegalArgumentException("not a snapshot: " + snapshot);
            }
        }

        /** Whether this was read in a database that had come further than the other: it has been set back since. */
        public boolean ahead(Position other) {
            return newest() > other.newest();
        }

        private long newest() {
            return Long.parseLong(snapshot.split(":", -1)[1]);
        }
    }
}
