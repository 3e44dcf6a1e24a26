package fr.mediane.design;

import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One choice of a select, of radios, checkboxes or chips.
 *
 * @param value what the form sends
 * @param label what people read, already in their language
 * @param hint a line of explanation under the label, or empty
 */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    /** One option per item. */
    public static <T> List<Option> list(Iterable<T> items, Function<T, String> value, Function<T, String> label) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> of(value.apply(item), label.apply(item)))
                .toList();
    }
}
