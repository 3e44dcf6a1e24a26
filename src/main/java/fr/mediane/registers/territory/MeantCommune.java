package fr.mediane.registers.territory;

import java.util.List;
import java.util.Optional;

/** What somebody means who typed a commune. */
public sealed interface MeantCommune {
    /** Nothing was typed. */
    record None() implements MeantCommune {}

    /** There is no doubt. */
    record One(Commune commune) implements MeantCommune {}

    /**
     * It cannot be told.
     *
     * @param likely those that it may be, most likely first; empty when nothing resembles it
     */
    record Unclear(List<Commune> likely) implements MeantCommune {
        public Unclear {
            likely = List.copyOf(likely);
        }
    }

    default Optional<Commune> one() {
        return this instanceof One(var commune) ? Optional.of(commune) : Optional.empty();
    }
}
