package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A position as it stands on a day.
 *
 * @param number what people quote
 * @param givenBackOn its last day, once it is given back
 * @param vacantSince the first day of nobody in it, when it is vacant
 * @param until the last day of whoever is in it, when that is known
 * @param comingOn first day of whoever comes next
 */
public record Position(
        UUID id,
        long number,
        UUID convention,
        UUID employer,
        String departement,
        PositionKind kind,
        boolean priorityArea,
        LocalDate awardedOn,
        @Nullable LocalDate givenBackOn,
        PositionState state,
        @Nullable LocalDate vacantSince,
        @Nullable LocalDate until,
        @Nullable LocalDate comingOn) {
    /** After how many months without anybody a position has to be given back (rule of the programme since 2025). */
    public static final int MONTHS_TO_FILL = 6;

    /** The rule on vacant positions counts from here. */
    private static final LocalDate RULE_SINCE = LocalDate.of(2025, 1, 1);

    /** The last day to fill it, when it is vacant. */
    public Optional<LocalDate> fillBy() {
        return Optional.ofNullable(vacantSince)
                .filter(_ -> state == PositionState.VACANT)
                .map(since -> (since.isBefore(RULE_SINCE) ? RULE_SINCE : since)
                        .plusMonths(MONTHS_TO_FILL)
                        .minusDays(1));
    }

    /** Whether it should have been filled by now, and nobody is coming. */
    public boolean overdue(LocalDate today) {
        return comingOn == null && fillBy().filter(today::isAfter).isPresent();
    }
}
