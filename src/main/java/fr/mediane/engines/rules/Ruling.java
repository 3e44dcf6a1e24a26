package fr.mediane.engines.rules;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a table decided, kept.
 *
 * @param version by which it was decided
 * @param about empty once erased
 * @param by the account that had it decided; empty for Médiane itself
 */
public record Ruling(
        UUID id, UUID version, Optional<About> about, Outcome outcome, Instant decidedAt, Optional<UUID> by) {}
