package fr.mediane.engines.forms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a form, as a file.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param kind whose form it is, in the word of the room that owns it
 * @param form key of the form
 * @param number of the version, from 1
 * @param version of this row: 1 when made, one more at each change
 */
public record Revision(
        UUID id,
        String kind,
        String form,
        int number,
        State state,
        String content,
        Instant madeAt,
        Optional<Instant> publishedAt,
        Optional<Instant> closedAt,
        int version) {
    public enum State {
        /** Being written: nobody is shown it. */
        DRAFT,
        /** In use; never changes any more. */
        PUBLISHED,
        /** No longer begun; what began with it goes on. */
        CLOSED;

        public String messageKey() {
            return "forms.state." + name();
        }
    }

    /** What the file says: only what could be read is kept. */
    public Form read() {
        return FormFile.read(content).orThrow();
    }
}
