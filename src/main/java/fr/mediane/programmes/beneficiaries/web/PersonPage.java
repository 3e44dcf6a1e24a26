package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.HistoryLine;
import fr.mediane.programmes.beneficiaries.Onward;
import fr.mediane.programmes.beneficiaries.Person;
import java.util.List;

/**
 * One person.
 *
 * @param commune where they live, in words; or empty
 * @param merged records merged into this one, which can be told apart again
 * @param done what has just been done, the end of a message key: {@code enregistree}, {@code deja}, {@code modifiee}; or
 *     empty
 */
public record PersonPage(
        Person person,
        String commune,
        List<HistoryLine> history,
        List<Onward> onward,
        List<Person> merged,
        String done) {
    /** Where this person is in the address bar. */
    public String href() {
        return PersonPages.HOME + "/" + person.id();
    }
}
