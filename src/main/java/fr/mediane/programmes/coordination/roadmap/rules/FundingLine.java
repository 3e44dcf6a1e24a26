package fr.mediane.programmes.coordination.roadmap.rules;

import java.util.UUID;

/**
 * Money that somebody puts into an action.
 *
 * @param label which credits, in words; may be empty
 * @param cents from 1
 * @param confirmed whether it is promised in writing; planned otherwise
 */
public record FundingLine(UUID id, UUID action, FunderKind funder, String label, long cents, boolean confirmed) {}
