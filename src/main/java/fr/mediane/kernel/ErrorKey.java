package fr.mediane.kernel;

import java.util.List;

/**
 * Why something is refused, as a key of the module's messages: each key has a French and an English text.
 *
 * @param key the message key, for example {@code mediation.error.date-in-future}
 * @param field the form field it is about, or empty when it is about the whole
 * @param arguments what the message's placeholders take
 */
public record ErrorKey(String key, String field, List<Object> arguments) {
    public ErrorKey {
        arguments = List.copyOf(arguments);
    }

    public static ErrorKey of(String key) {
        return new ErrorKey(key, "", List.of());
    }

    public static ErrorKey on(String field, String key, Object... arguments) {
        return new ErrorKey(key, field, List.of(arguments));
    }
}
