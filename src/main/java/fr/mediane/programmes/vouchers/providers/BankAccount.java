package fr.mediane.programmes.vouchers.providers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A provider's bank account as pages show it: never its whole number.
 *
 * @param lastFour of its number
 * @param proposedBy the account of whoever gave it; empty for the system
 * @param reason why it was refused
 */
public record BankAccount(
        UUID id,
        UUID provider,
        String lastFour,
        BankAccountState state,
        Optional<UUID> proposedBy,
        Instant proposedAt,
        Optional<Instant> decidedAt,
        String reason) {}
