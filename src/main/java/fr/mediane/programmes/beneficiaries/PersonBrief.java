package fr.mediane.programmes.beneficiaries;

import fr.mediane.kernel.CommuneCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Enough to recognise a person in a list, and to count them.
 *
 * @param id the one that stands for them today
 */
public record PersonBrief(
        UUID id,
        String name,
        Optional<Integer> birthYear,
        Gender gender,
        SocialStatus status,
        Optional<CommuneCode> commune,
        Optional<LocalDate> lastMet,
        boolean mine) {
    /** How old they are on that day, as a band. */
    public AgeBand age(LocalDate day) {
        return birthYear.map(year -> AgeBand.of(day.getYear() - year)).orElse(AgeBand.NOT_DISCLOSED);
    }
}
