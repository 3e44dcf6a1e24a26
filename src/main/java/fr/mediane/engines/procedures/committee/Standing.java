package fr.mediane.engines.procedures.committee;

import java.util.List;
import java.util.Optional;

/**
 * Where a case stands before its committee.
 *
 * @param toCome meetings it can be put before, the next first
 * @param waiting its place on an agenda, when it has one
 */
public record Standing(List<Sitting> toCome, Optional<AgendaItem> waiting) {
    public Standing {
        toCome = List.copyOf(toCome);
    }
}
