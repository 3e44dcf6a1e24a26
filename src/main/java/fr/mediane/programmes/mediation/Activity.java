package fr.mediane.programmes.mediation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An activity as recorded.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param counsellor the account that recorded it; nobody else reads it
 * @param employer the organisation it was done for, when the right to record named one
 * @param departement code of the département of the place, empty when the place is unknown
 * @param version 1 when recorded, one more at each change
 * @param deletedAt when it was deleted; it may be restored for {@link #UNDO_DAYS} days
 */
public record Activity(
        UUID id,
        UUID counsellor,
        Optional<UUID> employer,
        ActivityContent content,
        Optional<String> departement,
        Instant recordedAt,
        Instant changedAt,
        int version,
        Optional<Instant> deletedAt) {
    /** For how many days a deleted activity can be restored; then it is gone for good. */
    public static final int UNDO_DAYS = 30;

    /** The same once a change of it is written: one version more than the one that was read. */
    Activity written() {
        return new Activity(
                id, counsellor, employer, content, departement, recordedAt, changedAt, version + 1, deletedAt);
    }

    public boolean deleted() {
        return deletedAt.isPresent();
    }
}
