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
 * @param printed whether sheets are made of it, and nothing else knows its codes
 * @param fetchedAt when its maker downloaded the sheets
 */
public record Batch(
        UUID id,
        UUID campaign,
        int vouchers,
        Optional<UUID> distributor,
        Optional<UUID> madeBy,
        Optional<Instant> madeAt,
        Optional<Instant> activatedAt,
        Optional<Instant> blockedAt,
        boolean printed,
        Optional<Instant> fetchedAt) {}
