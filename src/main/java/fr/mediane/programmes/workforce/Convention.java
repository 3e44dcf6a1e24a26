package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the State and an employer have agreed for a département.
 *
 * @param grantVersion by which rules the grant is computed: the code of a version
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
    /** As it stands in another state. */
    Convention in(ConventionState other) {
        return new Convention(
                id,
                number,
                employer,
                departement,
                other,
                grantVersion,
                priorityArea,
                awardedOn,
                signedOn,
                startsOn,
                endsOn,
                version);
    }

    /** As somebody saw it who sends a change back. */
    Convention seenAs(int seen) {
        return new Convention(
                id,
                number,
                employer,
                departement,
                state,
                grantVersion,
                priorityArea,
                awardedOn,
                signedOn,
                startsOn,
                endsOn,
                seen);
    }

    /** Signed, for as long as the rules pay from a day on. */
    Convention signed(ConventionState to, LocalDate on, LocalDate starts, LocalDate runsFrom, Rules rules) {
        return new Convention(
                id,
                number,
                employer,
                departement,
                to,
                rules.code(),
                priorityArea,
                awardedOn,
                on,
                starts,
                runsFrom.plusMonths(rules.months()).minusDays(1),
                version);
    }

    /**
     * The rules of the grant that are valid on a day.
     *
     * @param months how long it pays for a position
     */
    record Rules(String code, int months) {}

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(endsOn);
    }
}
