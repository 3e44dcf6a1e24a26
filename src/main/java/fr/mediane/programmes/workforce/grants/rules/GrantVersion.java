package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the grant is for positions whose funding begins while this version is valid.
 *
 * @param code {@code V1}, {@code V2}…
 * @param from the first day of its validity
 * @param until the first day after it; none while it has no end
 * @param months how long it pays for a position
 * @param instalments in cents, in the order of payment, each for an equal stretch of those months
 * @param source the text it rests on
 */
public record GrantVersion(
        String code,
        LocalDate from,
        Optional<LocalDate> until,
        int months,
        Map<Audience, List<Long>> instalments,
        String source) {
    public GrantVersion {
        instalments = Map.copyOf(instalments);
    }

    public boolean isValid(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** Nothing for an employer whom this version pays nothing; a version without a bonus for priority areas has none. */
    public List<Long> instalments(Audience audience) {
        var own = instalments.get(audience);
        if (own != null) {
            return own;
        }
        return audience == Audience.PUBLIC_PRIORITY ? instalments(Audience.PUBLIC) : List.of();
    }

    /** All instalments for one position, in cents. */
    public long total(Audience audience) {
        return instalments(audience).stream().mapToLong(Long::longValue).sum();
    }

    /** The months that it pays for when it begins on a day. */
    public DateRange months(LocalDate begins) {
        return new DateRange(begins, begins.plusMonths(months));
    }

    /** What an instalment pays for: equal stretches of months, one after the other. */
    DateRange stretch(LocalDate begins, int number, int of) {
        int each = months / of;
        return new DateRange(begins.plusMonths((long) each * (number - 1)), begins.plusMonths((long) each * number));
    }

    GrantVersion endingOn(LocalDate end) {
        return new GrantVersion(code, from, Optional.of(end), months, instalments, source);
    }
}
