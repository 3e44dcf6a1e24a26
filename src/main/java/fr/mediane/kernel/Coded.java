package fr.mediane.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A value of a closed list of the national tool: its code is stored and exported exactly, its label is a message. */
public interface Coded {
    /** The code of the national tool, for example {@code aide_aux_demarches_administratives}. */
    String code();

    /** The key of the label in the messages of this room. */
    String messageKey();

    /** The value with exactly this code, if there is one. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
        for (E value : list.getEnumConstants()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The codes, in the order of the list whatever the order given, each once. */
    static <E extends Enum<E> & Coded> List<String> codes(Collection<E> values) {
        return values.stream().distinct().sorted().map(Coded::code).toList();
    }
}
