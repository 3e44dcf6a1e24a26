package fr.mediane.programmes.workforce.applications;

import fr.mediane.programmes.workforce.PositionKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employer asks for.
 *
 * @param caseId the case that it was asked with
 * @param positions how many are asked for
 * @param decidedAt when the committee has decided
 */
public record PositionApplication(
        UUID caseId,
        String caseNumber,
        UUID employer,
        String departement,
        String commune,
        PositionKind kind,
        int positions,
        String need,
        Instant filedAt,
        @Nullable Instant decidedAt) {}
