package fr.mediane.programmes.coordination.activities;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A coordination activity as recorded.
 *
 * @param coordinator the account that recorded it; nobody else reads it
 * @param version 1 when recorded, one more at each change
 * @param deletedAt when it was deleted; it may be restored for {@link #UNDO_DAYS} days
 */
public record CoordinationActivity(
        UUID id, UUID coordinator, CoordinationContent content, int version, Optional<Instant> deletedAt) {
    /** For how many days a deleted activity can be restored; then it is gone for good. */
    public static final int UNDO_DAYS = 30;

    public boolean deleted() {
        return deletedAt.isPresent();
    }
}
