package fr.mediane.platform.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as pages send them. */
public final class SentId {
    /** What no Desk takes: not of version 7. */
    private static final UUID NONE = new UUID(0, 0);

    private SentId() {}

    /** The id; when it is none, one that every Desk refuses with a message. */
    public static UUID of(@Nullable String text) {
        try {
            return text == null ? NONE : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return NONE;
        }
    }
}
