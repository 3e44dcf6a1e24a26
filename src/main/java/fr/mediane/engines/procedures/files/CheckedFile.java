package fr.mediane.engines.procedures.files;

import fr.mediane.kernel.Uuid7;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A file that was looked at: only {@link FileCheck} makes one, and nothing else is kept. */
public final class CheckedFile {
    private final SentFile sent;
    private final String type;

    /** @param type its ending, found out from its bytes */
    CheckedFile(SentFile sent, String type) {
        this.sent = sent;
        this.type = type;
    }

    /** What it becomes in a case. */
    Document document(UUID dossier, Optional<UUID> step, Instant now) {
        return new Document(Uuid7.next(), dossier, sent.name(), type, sent.bytes().length, now, step);
    }

    byte[] bytes() {
        return sent.bytes();
    }
}
