package fr.mediane.programmes.connectivity.operators;

import java.util.Optional;
import java.util.stream.Stream;

/** What a notice waits for at its operator, in the order in which it is done. */
public enum Waiting {
    ACKNOWLEDGE,
    /** How the line stands. */
    LINE,
    DEBT,
    WAIVER,
    /** The case is decided, and the person has something left to pay. */
    PLAN;

    public static Optional<Waiting> of(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The key of its words. */
    public String label() {
        return "connectivity.waiting." + name();
    }
}
