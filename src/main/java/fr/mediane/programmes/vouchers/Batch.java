package fr.mediane.programmes.vouchers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Vouchers made together.
 *
 * @param vouchers how many were ordered
 * @param distributor the organisation that hands them out
 * @param madeAt empty while they are being made
 */
public record Batch(
        UUID id,
        UUID campaign,
        int vouchers,
        Optional<UUID> distributor,
        Optional<UUID> madeBy,
        Optional<Instant> madeAt,
        Optional<Instant> activatedAt,
        Optional<Instant> blockedAt) {}
