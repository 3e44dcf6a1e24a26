package fr.mediane.programmes.workforce.workplaces;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue where whoever is in a position works.
 *
 * @param share of their time, 1 to 100
 * @param untilDay the last day; none while there is no end
 */
public record Workplace(
        UUID id,
        UUID position,
        UUID venue,
        int share,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {
    /** Whether it still counts on this day or later. */
    public boolean goesOn(LocalDate day) {
        return untilDay == null || !untilDay.isBefore(day);
    }
}
