package fr.mediane.engines.procedures.committee;

import fr.mediane.kernel.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of a committee.
 *
 * @param scope whose cases it decides
 * @param heldAt when it was closed
 * @param heldBy who closed it
 * @param people who was there, once it was closed
 */
public record Sitting(
        UUID id,
        Scope scope,
        Instant startsAt,
        String place,
        Optional<Instant> heldAt,
        Optional<UUID> heldBy,
        Optional<People> people,
        boolean cancelled) {
    /** Longest text about a place. */
    public static final int PLACE = 200;

    /**
     * Who was there.
     *
     * @param members as they are to stand in the minutes, a line each
     */
    public record People(String chair, String members) {
        /** Says no names. */
        @Override
        public String toString() {
            return "People";
        }
    }

    /** Whether its agenda may still be changed. */
    public boolean open() {
        return heldAt.isEmpty() && !cancelled;
    }
}
