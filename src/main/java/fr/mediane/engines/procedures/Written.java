package fr.mediane.engines.procedures;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.util.Optional;
import java.util.UUID;

/** What somebody writes about a case, and what may be wrong with it. */
public final class Written {
    /** Signs of a text. */
    public static final int LONGEST = 5_000;

    /** The field in which most of it is written. */
    private static final String TEXT = "texte";

    private Written() {}

    /** A step with its text, in the usual field. */
    public static Optional<ErrorKey> mistake(UUID step, String text) {
        return id(step).or(() -> needed(TEXT, text));
    }

    /** An id that a browser makes (UUIDv7). */
    public static Optional<ErrorKey> id(UUID id) {
        return Uuid7.isUuid7(id) ? Optional.empty() : Optional.of(ErrorKey.of("procedures.error.id"));
    }

    public static Optional<ErrorKey> needed(String field, String text) {
        return text.isBlank() ? Optional.of(fault(field)) : optional(field, text);
    }

    public static Optional<ErrorKey> optional(String field, String text) {
        if (text.length() > LONGEST) {
            return Optional.of(fault(field));
        }
        return text.codePoints().allMatch(Written::printable)
                ? Optional.empty()
                : Optional.of(ErrorKey.on(field, "forms.error.characters"));
    }

    /** What was typed, to be shown again: no more of it than a field takes. */
    public static String kept(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** Whether it can stand in a letter: what XML 1.0 takes. */
    private static boolean printable(int sign) {
        return !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE && sign < 0xFFFE
                || sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || sign > 0xFFFF;
    }

    private static ErrorKey fault(String field) {
        return ErrorKey.on(field, "procedures.error.text", LONGEST);
    }
}
