package fr.mediane.programmes.workforce;

import java.util.Optional;
import java.util.UUID;

/**
 * Positions to be awarded.
 *
 * @param application the case that they were asked for with
 * @param positions 1 to 500
 */
public record AwardOrder(
        Optional<UUID> application,
        UUID employer,
        String departement,
        PositionKind kind,
        int positions,
        boolean priorityArea) {}
