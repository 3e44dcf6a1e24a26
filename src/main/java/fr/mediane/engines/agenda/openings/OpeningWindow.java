package fr.mediane.engines.agenda.openings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * One day of an opening.
 *
 * @param minutes how long an appointment takes
 * @param closed whether it does not hold on this day: an exception
 */
public record OpeningWindow(
        UUID id,
        UUID opening,
        UUID host,
        UUID venue,
        Optional<UUID> room,
        ZoneId zone,
        LocalDate day,
        Instant begins,
        Instant ends,
        int minutes,
        boolean bookable,
        boolean closed) {
    public LocalDateTime start() {
        return LocalDateTime.ofInstant(begins, zone);
    }

    public LocalDateTime end() {
        return LocalDateTime.ofInstant(ends, zone);
    }
}
