package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.kernel.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An aid that was given.
 *
 * @param envelope what paid the fund's part; empty when the fund pays nothing
 * @param instalments of the loan, one a month, to the cent
 */
public record Aid(
        UUID id,
        UUID caseId,
        String fund,
        UUID operator,
        AidKind kind,
        Optional<UUID> envelope,
        Split split,
        List<Euros> instalments,
        LocalDate grantedOn) {
    public Aid {
        instalments = List.copyOf(instalments);
    }
}
