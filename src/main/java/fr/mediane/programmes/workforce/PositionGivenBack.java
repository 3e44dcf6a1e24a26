package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A position was given back. Told within the same transaction.
 *
 * @param on its last day
 */
public record PositionGivenBack(UUID position, UUID organisation, LocalDate on) {}
