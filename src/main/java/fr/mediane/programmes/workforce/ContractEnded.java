package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A contract ended, or its end is known. Told within the same transaction.
 *
 * @param endedOn its last day
 */
public record ContractEnded(
        UUID contract, UUID position, UUID organisation, Optional<UUID> account, LocalDate endedOn) {}
