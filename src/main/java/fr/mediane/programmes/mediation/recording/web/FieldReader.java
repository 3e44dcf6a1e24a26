package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.kernel.Coded;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the fields of one form and gathers what cannot be read, so that everything is said at once. */
public final class FieldReader {
    private final ActivityForm form;
    private final List<ErrorKey> errors = new ArrayList<>();

    FieldReader(ActivityForm form) {
        this.form = form;
    }

    List<ErrorKey> errors() {
        return List.copyOf(errors);
    }

    void refuse(String field, String key, Object... arguments) {
        errors.add(ErrorKey.on(field, key, arguments));
    }

    /** A line of text: what would break the line becomes a space. */
    String line(String name) {
        return form.one(name).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** A text of several lines. */
    String text(String name) {
        return form.one(name)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ")
                .strip();
    }

    /** A choice that may be left open. */
    <E extends Enum<E> & Coded> Optional<E> choice(String name, Class<E> list) {
        var code = form.one(name);
        var value = Coded.of(list, code);
        if (value.isEmpty() && !code.isEmpty()) {
            refuse(name, "mediation.error.code");
        }
        return value;
    }

    /** A choice that must be made; what stands in for a missing one is harmless, since nothing is then recorded. */
    <E extends Enum<E> & Coded> E choice(String name, Class<E> list, E standIn) {
        var value = choice(name, list);
        if (value.isEmpty() && form.one(name).isEmpty()) {
            refuse(name, "mediation.error.code");
        }
        return value.orElse(standIn);
    }

    <E extends Enum<E> & Coded> Set<E> choices(String name, Class<E> list) {
        var values = EnumSet.noneOf(list);
        boolean unknown = false;
        for (var code : form.all(name)) {
            var value = Coded.of(list, code);
            value.ifPresent(values::add);
            unknown |= value.isEmpty() && !code.isEmpty();
        }
        if (unknown) {
            refuse(name, "mediation.error.code");
        }
        return values;
    }

    /** How many people there were of each value; an empty box is nobody. */
    <E extends Enum<E> & Coded> Map<E, Integer> counts(String name, Class<E> list) {
        var counts = new EnumMap<E, Integer>(list);
        boolean readable = true;
        for (var value : list.getEnumConstants()) {
            var typed = form.one(name + "." + value.code()).strip();
            var number = number(typed);
            number.ifPresent(count -> counts.put(value, count));
            readable &= number.isPresent() || typed.isEmpty();
        }
        if (!readable) {
            refuse(name, "mediation.error.not-a-number");
        }
        return counts;
    }

    /** A whole number of at most nine digits, as typed. */
    public static OptionalInt number(String typed) {
        var bare = typed.replaceAll("[\\s\u00a0\u202f]", "");
        return bare.matches("[-+]?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(bare)) : OptionalInt.empty();
    }
}
