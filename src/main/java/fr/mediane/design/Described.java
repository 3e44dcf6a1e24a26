package fr.mediane.design;

import org.jspecify.annotations.Nullable;

/** Ties a field to its hint and its error, for those who hear the page. */
public final class Described {
    private Described() {}

    /** The value of {@code aria-describedby}, or null when there is nothing to tie. */
    public static @Nullable String by(String id, @Nullable String hint, @Nullable String error) {
        var ids = (hint == null ? "" : id + "-aide ") + (error == null ? "" : id + "-erreur");
        return ids.isEmpty() ? null : ids.strip();
    }
}
