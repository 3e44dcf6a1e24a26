package fr.mediane.programmes.workforce;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody to be hired.
 *
 * @param id of version 7, made once per form: hired twice under it, somebody is hired once
 * @param person known already, when a contract follows another one
 * @param endsOn the last day; none for a permanent contract
 * @param monthlyGrossCents for full time, before tax
 * @param report what the programme reports of those it gives work to
 */
public record HireOrder(
        UUID id,
        Optional<UUID> person,
        String name,
        ContractKind kind,
        LocalDate startsOn,
        Optional<LocalDate> endsOn,
        long monthlyGrossCents,
        Report report) {
    /** What is reported without a name; each may be left out. */
    public record Report(Optional<Gender> gender, Optional<Education> education, Optional<Boolean> unemployedBefore) {
        public static final Report NOTHING = new Report(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As people say of themselves. */
    public enum Gender {
        F,
        M,
        X
    }

    /** The highest diploma, counted from the baccalauréat. */
    public enum Education {
        UP_TO_BAC,
        BAC_2,
        BAC_3
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "HireOrder " + id;
    }
}
