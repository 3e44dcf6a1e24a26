package fr.mediane.programmes.workforce;

import java.util.Optional;
import java.util.UUID;

/**
 * Positions to be awarded.
 *
 * @param application the case that they were asked for with
 * @param positions 1 to 500
 * @param grantVersion by which rules the grant is computed
 */
public record AwardOrder(
        Optional<UUID> application,
        UUID employer,
        String departement,
        PositionKind kind,
        int positions,
        boolean priorityArea,
        String grantVersion) {
    /** The rules of now. */
    public static final String LATEST = "V2";
}
