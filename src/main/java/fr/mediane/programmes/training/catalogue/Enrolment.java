package fr.mediane.programmes.training.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who comes to a session, or waits for a place.
 *
 * @param seat empty on the waiting list
 * @param signedAt when they signed the attendance sheet
 */
public record Enrolment(
        UUID id, UUID session, UUID account, Instant enrolledAt, Optional<Integer> seat, Optional<Instant> signedAt) {}
