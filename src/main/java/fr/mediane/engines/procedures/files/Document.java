package fr.mediane.engines.procedures.files;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file sent along with a case.
 *
 * @param name as it was sent
 * @param type its ending, found out from its bytes
 * @param size in bytes
 * @param step what it was sent along with; empty: it belongs to the answers
 */
public record Document(
        UUID id, UUID dossier, String name, String type, int size, Instant addedAt, Optional<UUID> step) {
    @Override
    public String toString() {
        return "Document " + id;
    }
}
