package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody's profile: no photograph, no date of birth, no diploma.
 *
 * @param radiusKm how far from the commune they would work, as the crow flies, 0 to 200
 * @param hidden whether employers are not shown it by themselves
 * @param confirmedOn when they last said that it holds
 */
public record Candidate(UUID id, Person person, Wish wish, boolean hidden, LocalDate confirmedOn) {
    /** For how long a profile holds without being confirmed. */
    static final int MONTHS = 6;

    /** For how many days before its end they are told. */
    static final int TOLD_DAYS = 14;

    /**
     * Whom an employer talks to; shown to none that the person did not choose.
     *
     * @param name what they want to be called
     * @param motivation in their own words, up to 1,000 signs, or empty
     */
    public record Person(String name, Optional<EmailAddress> email, Optional<PhoneNumber> phone, String motivation) {
        /** Says nothing of who it is. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** What they look for, without a name. */
    public record Wish(
            CommuneCode commune, int radiusKm, LocalDate freeFrom, WorkingTime workingTime, Set<Skill> skills) {
        public Wish {
            skills = Set.copyOf(skills);
        }
    }

    /** The first day on which it does not hold any more. */
    public LocalDate endsOn() {
        return confirmedOn.plusMonths(MONTHS);
    }

    public boolean holds(LocalDate today) {
        return today.isBefore(endsOn());
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Candidate " + id;
    }
}
