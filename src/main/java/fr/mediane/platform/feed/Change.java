package fr.mediane.platform.feed;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

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

        private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

        /** What {@link #toString} wrote; nothing stands for the start, anything else is no position. */
        public static Optional<Position> parse(String text) {
            var parts = TEXT.matcher(text);
            if (parts.matches()) {
                return Optional.of(new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))));
            }
            return text.isEmpty() ? Optional.of(START) : Optional.empty();
        }

        /** As programs are given it. */
        @Override
        public String toString() {
            return transaction + "-" + number;
        }
    }
}
