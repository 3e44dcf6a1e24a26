package fr.mediane.engines.rules.sheet;

import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Optional;

/**
 * What became of a sheet: a table, or every mistake with its place.
 *
 * @param table present when there is no mistake
 * @param faults each on the field of the editor it is about ({@link SheetReader} says how these are called)
 */
public record Reading(Optional<Table> table, List<ErrorKey> faults) {
    public Reading {
        faults = List.copyOf(faults);
    }
}
