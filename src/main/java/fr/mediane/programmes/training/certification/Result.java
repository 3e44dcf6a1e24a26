package fr.mediane.programmes.training.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A line about what a jury decided. It is never changed: a later line may stand in its place.
 *
 * @param replaces the line that this one corrects
 * @param reason why it was corrected; empty when it is no correction
 * @param inForce whether no later line stands in its place
 */
public record Result(
        UUID id,
        UUID account,
        Block block,
        LocalDate juryDay,
        Outcome outcome,
        Optional<UUID> replaces,
        String reason,
        Instant recordedAt,
        boolean inForce) {}
