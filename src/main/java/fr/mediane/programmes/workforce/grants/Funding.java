package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.DateRange;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The funding of a position under a convention.
 *
 * @param number the position's, as people say it
 * @param version code of the rules it follows
 * @param begins the first day funded
 * @param months fewer than the version says once it ended
 * @param cents what is committed
 * @param endedOn the first day that is not funded any more
 * @param paid in cents: what is paid or on its way, less what is claimed back
 */
public record Funding(
        UUID id,
        UUID position,
        long number,
        UUID convention,
        UUID organisation,
        String version,
        Audience audience,
        LocalDate begins,
        DateRange months,
        long cents,
        long paid,
        FundingState state,
        Optional<LocalDate> endedOn) {
    /** The same, ending on the day before another. */
    Funding ending(LocalDate until) {
        return new Funding(
                id,
                position,
                number,
                convention,
                organisation,
                version,
                audience,
                begins,
                new DateRange(begins, until),
                cents,
                paid,
                FundingState.ENDED,
                Optional.of(until));
    }

    /** The same by another version, while nothing is paid. */
    Funding by(GrantVersion other) {
        return new Funding(
                id,
                position,
                number,
                convention,
                organisation,
                other.code(),
                audience,
                begins,
                other.months(begins),
                other.total(audience),
                paid,
                state,
                endedOn);
    }
}
