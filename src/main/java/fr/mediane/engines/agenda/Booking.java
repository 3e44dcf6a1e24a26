package fr.mediane.engines.agenda;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's place in a meeting, or in its waiting list.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param seat the seat held; empty while waiting and once given up
 * @param waitingSince since when in the waiting list; the first in line gets the seat that becomes free
 * @param locale {@code fr} or {@code en}: the language in which to write to them
 */
public record Booking(
        UUID id,
        UUID meeting,
        Optional<Integer> seat,
        Optional<Instant> waitingSince,
        Attendance attendance,
        Participant participant,
        String locale,
        MadeBy madeBy,
        Instant createdAt) {
    /** Who asked for it. */
    public enum MadeBy {
        STAFF,
        PUBLIC,
        CITIZEN
    }

    public boolean waiting() {
        return waitingSince.isPresent();
    }

    public boolean holdsASeat() {
        return seat.isPresent();
    }
}
