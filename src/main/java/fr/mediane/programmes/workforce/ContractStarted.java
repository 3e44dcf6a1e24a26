package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was hired; told again once the account is known with which they work. Told within the same transaction.
 *
 * @param account with which they work in Médiane, when they have one already
 */
public record ContractStarted(
        UUID contract, UUID position, UUID organisation, Optional<UUID> account, LocalDate startsOn) {}
