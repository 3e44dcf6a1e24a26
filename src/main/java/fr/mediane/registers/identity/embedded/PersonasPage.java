package fr.mediane.registers.identity.embedded;

import fr.mediane.registers.identity.Provider;
import java.util.List;

/**
 * The people to choose from.
 *
 * @param unknown whether somebody not listed was chosen
 */
public record PersonasPage(Provider provider, List<Persona> personas, boolean unknown) {
    public String action() {
        return "/idp/" + provider.path() + "/connexion";
    }
}
