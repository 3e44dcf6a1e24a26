package fr.mediane.programmes.mediation;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.programmes.beneficiaries.AgeBand;
import fr.mediane.programmes.beneficiaries.Gender;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.SocialStatus;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone named in an activity, as they were known on the day.
 *
 * @param person their id when the activity was recorded; it leads to the record that stands for them today
 */
public record Participation(
        UUID person, Gender gender, AgeBand age, SocialStatus status, Optional<CommuneCode> commune) {
    static Participation of(PersonBrief person, LocalDate day) {
        return new Participation(person.id(), person.gender(), person.age(day), person.status(), person.commune());
    }

    /** The same, named under another of their ids. */
    Participation under(UUID id) {
        return new Participation(id, gender, age, status, commune);
    }
}
