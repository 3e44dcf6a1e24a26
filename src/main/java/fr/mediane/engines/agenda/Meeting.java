package fr.mediane.engines.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An appointment, a workshop or a public event.
 *
 * @param id made by the browser (UUIDv7): the idempotency key
 * @param host the account of who receives
 * @param zone the clock of the venue
 * @param capacity how many seats; 1 for an appointment
 * @param announced whether the public sees it and may enrol
 * @param sequence how often it changed in a way that calendars must follow
 */
public record Meeting(
        UUID id,
        MeetingKind kind,
        UUID host,
        UUID venue,
        Optional<Room> room,
        ZoneId zone,
        Instant begins,
        Instant ends,
        String title,
        int capacity,
        boolean announced,
        Optional<Instant> cancelledAt,
        int sequence,
        Instant changedAt,
        int version) {
    public boolean cancelled() {
        return cancelledAt.isPresent();
    }

    /** When it begins, on the clock of the venue. */
    public LocalDateTime start() {
        return LocalDateTime.ofInstant(begins, zone);
    }

    /** When it ends, on the clock of the venue. */
    public LocalDateTime end() {
        return LocalDateTime.ofInstant(ends, zone);
    }

    public int minutes() {
        return Math.toIntExact(Duration.between(begins, ends).toMinutes());
    }

    /** The same, as it was read in this version. */
    Meeting at(int readVersion) {
        return new Meeting(
                id,
                kind,
                host,
                venue,
                room,
                zone,
                begins,
                ends,
                title,
                capacity,
                announced,
                cancelledAt,
                sequence,
                changedAt,
                readVersion);
    }

    /** Names of what differs. */
    String[] changedFrom(Meeting before) {
        return Stream.of(
                        begins.equals(before.begins) && ends.equals(before.ends) ? "" : "during",
                        venue.equals(before.venue) ? "" : "venue",
                        room.equals(before.room) ? "" : "room",
                        title.equals(before.title) ? "" : "title",
                        capacity == before.capacity ? "" : "capacity",
                        announced == before.announced ? "" : "announced")
                .filter(field -> !field.isEmpty())
                .toArray(String[]::new);
    }
}
