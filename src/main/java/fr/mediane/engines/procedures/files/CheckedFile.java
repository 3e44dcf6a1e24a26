package fr.mediane.engines.procedures.files;

import fr.mediane.platform.files.FileStore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was looked at, encrypted and written where files lie: only {@link FileCheck} makes one, and nothing else is
 * kept. What comes of it in a case is another matter; without a row it is swept away.
 */
public final class CheckedFile {
    private final UUID id;
    private final String name;
    private final String type;
    private final int size;
    private final byte[] key;
    private final FileStore.Place place;

    /**
     * @param type its ending, found out from its bytes
     * @param key its own, sealed
     */
    CheckedFile(UUID id, SentFile sent, String type, byte[] key, FileStore.Place place) {
        this.id = id;
        this.name = sent.name();
        this.type = type;
        this.size = sent.bytes().length;
        this.key = key;
        this.place = place;
    }

    /** What it becomes in a case. */
    Document document(UUID dossier, Optional<UUID> step, Instant now) {
        return new Document(id, dossier, name, type, size, now, step);
    }

    byte[] key() {
        return key;
    }

    FileStore.Place place() {
        return place;
    }
}
