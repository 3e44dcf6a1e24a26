package fr.mediane.programmes.workforce.legacy;

import fr.mediane.programmes.workforce.ContractKind;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.EmployerKind;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.HireOrder;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.grants.FundSource;
import java.time.LocalDate;
import java.util.Optional;

/** What the lines of the files say; days are inclusive, sums in cents. */
final class Legacy {
    private Legacy() {}

    /** An employer with its convention. */
    record Structure(
            long line,
            String ref,
            String number,
            String name,
            EmployerKind kind,
            String departement,
            String commune,
            boolean priority,
            ConventionState state,
            Optional<LocalDate> awarded,
            Optional<LocalDate> signed,
            Optional<LocalDate> starts,
            Optional<LocalDate> ends) {
        Structure in(ConventionState other) {
            return new Structure(
                    line,
                    ref,
                    number,
                    name,
                    kind,
                    departement,
                    commune,
                    priority,
                    other,
                    awarded,
                    signed,
                    starts,
                    ends);
        }

        Structure on(LocalDate award, LocalDate sign, LocalDate start, LocalDate end) {
            return new Structure(
                    line,
                    ref,
                    number,
                    name,
                    kind,
                    departement,
                    commune,
                    priority,
                    state,
                    Optional.of(award),
                    Optional.of(sign),
                    Optional.of(start),
                    Optional.of(end));
        }
    }

    enum Stated {
        OCCUPIED,
        VACANT,
        GIVEN_BACK
    }

    record Position(
            long line,
            String ref,
            String structure,
            PositionKind kind,
            Stated state,
            LocalDate awarded,
            Optional<LocalDate> givenBack,
            String carriesOn) {
        Position from(LocalDate award) {
            return new Position(line, ref, structure, kind, state, award, givenBack, carriesOn);
        }

        Position until(Optional<LocalDate> last) {
            return new Position(line, ref, structure, kind, state, awarded, last, carriesOn);
        }

        Position of(String other) {
            return new Position(line, ref, other, kind, state, awarded, givenBack, carriesOn);
        }

        Position carryingOn(String other) {
            return new Position(line, ref, structure, kind, state, awarded, givenBack, other);
        }
    }

    /**
     * @param ends the last day agreed; none for a permanent contract
     * @param ended the last day when it ended otherwise
     */
    record Contract(
            long line,
            String ref,
            String position,
            String person,
            String name,
            HireOrder.Report report,
            ContractKind kind,
            LocalDate starts,
            Optional<LocalDate> ends,
            Optional<LocalDate> ended,
            Optional<EndReason> reason,
            long wage) {
        Optional<LocalDate> last() {
            return ended.or(() -> ends);
        }

        boolean covers(LocalDate day) {
            return !starts.isAfter(day) && last().filter(day::isAfter).isEmpty();
        }

        boolean reaches(LocalDate day) {
            return last().filter(day::isAfter).isEmpty();
        }

        /** Ended on a day; on its own last day nothing changes. */
        Contract endedOn(LocalDate day, EndReason why) {
            return new Contract(
                    line,
                    ref,
                    position,
                    person,
                    name,
                    report,
                    kind,
                    starts,
                    ends,
                    Optional.of(day),
                    Optional.of(why),
                    wage);
        }
    }

    record Payment(
            long line,
            String ref,
            String position,
            LocalDate funding,
            int number,
            long cents,
            LocalDate paid,
            FundSource fund) {}
}
