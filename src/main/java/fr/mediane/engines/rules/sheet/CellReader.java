package fr.mediane.engines.rules.sheet;

import fr.mediane.kernel.Parsed;

/** Reads a FEEL unary test. What it cannot say as a {@link Condition}, it refuses. */
@FunctionalInterface
public interface CellReader {
    Parsed<Condition> read(Kind kind, String feel);
}
