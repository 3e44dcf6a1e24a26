package fr.mediane.registers.venues.standard;

import java.util.List;

/**
 * Something to say about one value of one row, in plain words.
 *
 * @param key a message; its placeholders take the arguments
 */
public record Remark(Kind kind, Field field, String key, List<String> arguments) {
    /** What it means for the row. */
    public enum Kind {
        /** Why the row is rejected. */
        REASON,
        /** The schema refuses the value as it came; it was mended, or left out where the schema does not demand one. */
        CORRECTION,
        /** The schema accepts the value, so it is kept, but somebody should look at it. */
        DOUBT
    }

    public Remark {
        arguments = List.copyOf(arguments);
    }
}
