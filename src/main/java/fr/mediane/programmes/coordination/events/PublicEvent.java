package fr.mediane.programmes.coordination.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * An event: what the public reads of it, and what the agenda keeps of it. Nobody's name.
 *
 * @param price in words; empty when it is free
 * @param commune where it is, as it is today; unknown for some venues
 * @param host the account that holds it
 * @param place a venue, or an address
 * @param seated how many have a seat
 * @param came how many were said to have come
 * @param version of the meeting, one more at each change
 */
public record PublicEvent(
        UUID id,
        EventKind kind,
        String title,
        String description,
        String audience,
        String price,
        Optional<String> commune,
        UUID host,
        UUID place,
        ZoneId zone,
        Instant begins,
        Instant ends,
        int capacity,
        int seated,
        int came,
        boolean announced,
        boolean cancelled,
        int version) {
    /** On the clock of the place. */
    public LocalDateTime start() {
        return LocalDateTime.ofInstant(begins, zone);
    }

    public LocalDateTime end() {
        return LocalDateTime.ofInstant(ends, zone);
    }

    public int minutes() {
        return (int) Duration.between(begins, ends).toMinutes();
    }

    /** Seats that nobody holds; none means a place in the waiting list. */
    public int free() {
        return Math.max(0, capacity - seated);
    }
}
