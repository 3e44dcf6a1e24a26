package fr.mediane.engines.agenda.openings;

import fr.mediane.engines.agenda.Room;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * When a host receives at a venue, once or again and again.
 *
 * @param lastDay nothing after this day, when it was stopped
 */
public record Opening(
        UUID id, UUID host, ZoneId zone, Optional<Room> room, OpeningPlan plan, Optional<LocalDate> lastDay) {
    /** Whether it can still bring anything on this day or later. */
    public boolean over(LocalDate today) {
        return lastDay.filter(today::isAfter).isPresent()
                || plan.rule().isEmpty() && plan.firstDay().isBefore(today);
    }
}
