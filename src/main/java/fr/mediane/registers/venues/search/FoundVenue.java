package fr.mediane.registers.venues.search;

import fr.mediane.registers.venues.hours.LocalCalendar;
import fr.mediane.registers.venues.hours.Opening;
import fr.mediane.registers.venues.hours.OpeningHours;
import fr.mediane.registers.venues.standard.Sheet;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * An open venue as the public sees it.
 *
 * @param standardId its id in the national standard
 * @param hours its opening hours, read
 * @param calendar the clock on its wall and its public holidays
 * @param metres how far it is from where one searched; empty when nobody knows where it lies, or when the search had no
 *     centre
 * @param changedAt when Médiane last changed it
 */
public record FoundVenue(
        UUID id,
        String standardId,
        Sheet sheet,
        OpeningHours hours,
        LocalCalendar calendar,
        OptionalDouble metres,
        Instant changedAt) {
    /** Open or not, by its own clock. */
    public Opening opening(Instant now) {
        return hours.at(now, calendar);
    }
}
