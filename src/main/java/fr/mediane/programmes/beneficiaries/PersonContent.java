package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a person. Only the name must be.
 *
 * @param name as the person says it, in any script, 120 characters at most
 * @param commune where they live, by its current code
 * @param needs what they come for, in the counsellor's words, 2,000 characters at most; kept encrypted
 */
public record PersonContent(
        String name,
        Optional<Integer> birthYear,
        Gender gender,
        SocialStatus status,
        Optional<CommuneCode> commune,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email,
        String needs) {
    /** Somebody of whom only the name is known. */
    public static PersonContent named(String name) {
        return new PersonContent(
                name,
                Optional.empty(),
                Gender.NOT_DISCLOSED,
                SocialStatus.NOT_DISCLOSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** How old they are on that day, as a band; not disclosed when the year of birth is not known. */
    public AgeBand age(LocalDate day) {
        return birthYear.map(year -> AgeBand.of(day.getYear() - year)).orElse(AgeBand.NOT_DISCLOSED);
    }
}
