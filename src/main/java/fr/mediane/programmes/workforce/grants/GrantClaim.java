package fr.mediane.programmes.workforce.grants;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that an employer has to give back.
 *
 * @param position its number, as people say it
 * @param cents positive
 */
public record GrantClaim(
        UUID id,
        UUID funding,
        UUID organisation,
        String name,
        long position,
        long cents,
        LocalDate claimedOn,
        Optional<LocalDate> repaidOn) {
    GrantClaim named(String employer) {
        return new GrantClaim(id, funding, organisation, employer, position, cents, claimedOn, repaidOn);
    }
}
