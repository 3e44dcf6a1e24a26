package fr.mediane.programmes.workforce.recruitment;

import java.time.Instant;
import java.util.UUID;

/** Somebody and a position. */
public record Candidacy(UUID id, UUID position, UUID candidate, CandidacyState state, Instant movedAt) {}
