package fr.mediane.kernel;

import java.util.UUID;

/** How far a {@link Role} reaches. */
public sealed interface Scope {
    /** Only what the person made or holds. */
    record Own() implements Scope {}

    /** Everything of one organisation. */
    record Organisation(UUID id) implements Scope {}

    /** Everything in one territory: a commune, an EPCI, a département or a region, by its official code. */
    record Territory(Level level, String code) implements Scope {}

    /** Everything. */
    record National() implements Scope {}

    /** The nested levels of the official geographic code, smallest first. */
    enum Level {
        COMMUNE,
        EPCI,
        DEPARTEMENT,
        REGION
    }
}
