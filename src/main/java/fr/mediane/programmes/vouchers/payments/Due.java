package fr.mediane.programmes.vouchers.payments;

import fr.mediane.programmes.vouchers.providers.Hold;
import java.util.Optional;
import java.util.UUID;

/**
 * What a provider is owed and is in no payment yet.
 *
 * @param hold why it is not paid now
 * @param lastFour of the account that would be paid
 */
public record Due(
        UUID provider,
        UUID organisation,
        String name,
        long cents,
        long uses,
        Optional<Hold> hold,
        Optional<String> lastFour) {
    Due named(String organisationName) {
        return new Due(provider, organisation, organisationName, cents, uses, hold, lastFour);
    }
}
