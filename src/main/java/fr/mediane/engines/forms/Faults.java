package fr.mediane.engines.forms;

import fr.mediane.kernel.ErrorKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is wrong with a file of a form, with where it is. */
final class Faults {
    private static final int MOST = 50;
    private final List<ErrorKey> all = new ArrayList<>();

    void add(String key, Object... arguments) {
        if (all.size() < MOST) {
            all.add(ErrorKey.on(FormFile.FIELD, key, arguments));
        }
    }

    List<ErrorKey> all() {
        return List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** A text that must be there. */
    String text(Map<?, ?> entry, String name, String where, int longest) {
        var text = optional(entry, name, where, longest);
        if (text.isEmpty()) {
            add("forms.fault.missing", where, name);
        }
        return text;
    }

    /** A text, or nothing. */
    String optional(Map<?, ?> entry, String name, String where, int longest) {
        var value = entry.get(name);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String || value instanceof Number)) {
            add("forms.fault.text", where, name);
            return "";
        }
        var text = value.toString().strip();
        if (text.length() > longest) {
            add("forms.fault.too-long", where, name, longest);
        }
        return text;
    }

    /** Both languages, or neither when they may be left out. */
    Words words(Map<?, ?> entry, String prefix, String where, boolean needed, int longest) {
        var words = new Words(
                optional(entry, prefix + "fr", where, longest), optional(entry, prefix + "en", where, longest));
        if (needed && words.isEmpty()
                || words.french().isEmpty() != words.english().isEmpty()) {
            add("forms.fault.language", where, prefix + (words.french().isEmpty() ? "fr" : "en"));
        }
        return words;
    }

    Optional<Integer> whole(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    /** A day, or nothing. YAML reads 2026-11-25 as a date by itself, at midnight in Greenwich. */
    Optional<LocalDate> date(@Nullable Object value, String where) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    value instanceof Date date
                            ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                            : LocalDate.parse(value.toString()));
        } catch (DateTimeParseException none) {
            add("forms.fault.range", where);
            return Optional.empty();
        }
    }

    /** What is not known here is a slip, and would otherwise have no effect in silence. */
    void onlyKnown(Map<?, ?> entry, String where, List<String> known) {
        entry.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> add("forms.fault.unknown", where, name));
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
