package fr.mediane.steering.statistics.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Open venues where nothing was recorded.
 *
 * @param open how many open venues the territory has
 * @param venues those without any activity in the period: first those that never had one, then the longest silent
 */
public record QuietVenues(long open, List<Venue> venues) {
    /** @param last day of the latest activity before the period; empty when there was none */
    public record Venue(UUID id, String name, String commune, Optional<LocalDate> last) {}
}
