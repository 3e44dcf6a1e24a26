package fr.mediane.programmes.coordination.roadmap;

import fr.mediane.kernel.ErrorKey;
import java.util.List;

/** What is asked of a text that somebody typed. */
public final class Texts {
    private Texts() {}

    /** It is there, and not too long. */
    public static void needed(String field, String text, int longest, List<ErrorKey> mistakes) {
        if (text.isBlank()) {
            mistakes.add(ErrorKey.on(field, "roadmap.error.missing." + field));
        }
        within(field, text, longest, mistakes);
    }

    /** It is not too long. */
    public static void within(String field, String text, int longest, List<ErrorKey> mistakes) {
        if (text.strip().length() > longest) {
            mistakes.add(ErrorKey.on(field, "roadmap.error.too-long", longest));
        }
    }
}
