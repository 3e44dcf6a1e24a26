package fr.mediane.engines.procedures.files;

import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.FileStore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was looked at, encrypted and written where files lie: only {@link FileCheck} makes one, and nothing else is
 * kept. What comes of it in a case is another matter; without a row it is swept away.
 */
public final class CheckedFile {
    private final FileIntake.Taken taken;

    CheckedFile(FileIntake.Taken taken) {
        this.taken = taken;
    }

    /** What it becomes in a case. */
    Document document(UUID dossier, Optional<UUID> step, Instant now) {
        return new Document(taken.id(), dossier, taken.name(), taken.type(), taken.size(), now, step);
    }

    byte[] key() {
        return taken.key();
    }

    FileStore.Place place() {
        return taken.place();
    }
}
