package fr.mediane.programmes.coordination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone's time in a team. Whoever left and came back has two.
 *
 * @param from the first day
 * @param until the first day after; empty while it lasts
 */
public record Membership(UUID id, UUID team, UUID account, LocalDate from, Optional<LocalDate> until) {
    /** Whether the person is in the team on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The last day in the team; empty while it lasts. */
    public Optional<LocalDate> lastDay() {
        return until.map(end -> end.minusDays(1));
    }
}
