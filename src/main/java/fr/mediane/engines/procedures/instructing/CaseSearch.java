package fr.mediane.engines.procedures.instructing;

import java.util.Optional;

/**
 * Which cases to list.
 *
 * @param words all of which must stand in it, whatever their ending; empty for any
 * @param procedure its key; empty for any
 * @param view which of them
 * @param label stuck on it; empty for any
 * @param page from 1
 */
public record CaseSearch(String words, String procedure, View view, String label, int page) {
    /** The trays of the inbox. */
    public enum View {
        /** Everything open. */
        OPEN,
        /** Filed, and not examined yet. */
        NEW,
        /** The reader sees to them. */
        MINE,
        /** The other side has written last, or mended what was sent back. */
        ANSWERED,
        /** The day of deciding is over. */
        LATE,
        DECIDED;

        public String messageKey() {
            return "procedures.view." + name();
        }

        public static Optional<View> parse(String text) {
            for (var view : values()) {
                if (view.name().equalsIgnoreCase(text)) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }
    }

    public CaseSearch {
        page = Math.clamp(page, 1, 10_000);
        words = words.length() > 200 ? words.substring(0, 200) : words.strip();
    }
}
