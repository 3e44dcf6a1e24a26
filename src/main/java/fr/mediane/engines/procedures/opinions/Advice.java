package fr.mediane.engines.procedures.opinions;

import java.util.Optional;
import java.util.stream.Stream;

/** What somebody thinks of what is asked. */
public enum Advice {
    FAVOURABLE,
    RESERVED,
    UNFAVOURABLE;

    /** The one of this name. */
    public static Optional<Advice> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public String messageKey() {
        return "procedures.opinion." + name();
    }
}
