package fr.mediane.programmes.vouchers;

import java.util.Optional;
import java.util.UUID;

/**
 * Vouchers to be made.
 *
 * @param id made once per form: the same order sent twice counts once
 * @param vouchers 1 to 1,000,000
 * @param distributor who will hand them out
 * @param printed whether sheets are made of them, which is how their codes get out
 */
public record BatchOrder(UUID id, UUID campaign, int vouchers, Optional<UUID> distributor, boolean printed) {}
