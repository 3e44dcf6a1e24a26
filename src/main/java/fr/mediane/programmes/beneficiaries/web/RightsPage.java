package fr.mediane.programmes.beneficiaries.web;

import fr.mediane.programmes.beneficiaries.Consent;
import fr.mediane.programmes.beneficiaries.Person;
import java.util.List;

/**
 * What a person is entitled to.
 *
 * @param consents newest first
 * @param code to be given to the person, just made; or empty
 */
public record RightsPage(Person person, List<Consent> consents, String code) {
    public RightsPage {
        consents = List.copyOf(consents);
    }

    public String href() {
        return PersonPages.HOME + "/" + person.id();
    }

    /** Whether they agree to it now. */
    public boolean agrees(Consent.Purpose purpose) {
        return consents.stream().anyMatch(consent -> consent.purpose() == purpose && consent.stands());
    }
}
