package fr.mediane.engines.procedures.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file sent along with a case.
 *
 * @param name as it was sent
 * @param type its ending, found out from its bytes
 * @param size in bytes
 */
public record Document(UUID id, UUID dossier, String name, String type, int size, Instant addedAt) {
    @Override
    public String toString() {
        return "Document " + id;
    }
}
