package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the State and an employer have agreed for a département.
 *
 * @param grantVersion by which rules the grant is computed: V1 or V2
 * @param priorityArea whether the employer is in a priority urban or rural area
 * @param endsOn the last day
 * @param version counts its changes; to be sent back with one
 */
public record Convention(
        UUID id,
        long number,
        UUID employer,
        String departement,
        ConventionState state,
        String grantVersion,
        boolean priorityArea,
        LocalDate awardedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version) {
    /** The first version of the rules paid for two years, later ones pay for three. */
    static int months(String grantVersion) {
        return grantVersion.equals("V1") ? 24 : 36;
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(endsOn);
    }
}
