package fr.mediane.programmes.beneficiaries;

import java.util.Set;
import java.util.UUID;

/**
 * A counsellor who asks.
 *
 * @param colleagues the accounts of their team today
 */
public record Reader(UUID counsellor, Set<UUID> colleagues) {}
