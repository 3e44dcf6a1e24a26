package fr.mediane.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.signin.SignedIn;
import fr.mediane.registers.identity.signin.SignedInPerson;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request as one of the demonstration people, with the token that posts need. */
public final class Personas {
    private Personas() {}

    /**
     * As {@code citoyenne}, {@code mediatrice}, {@code coordinateur}, {@code employeur}, {@code lieu}, {@code prefecture},
     * {@code administration}, {@code commanditaire}, {@code distributeur}, {@code payeur} or {@code controle}; {@code public}
     * is a visitor.
     */
    public static RequestPostProcessor as(String persona) {
        return persona.equals("public") ? visitor() : as(DemonstrationPeople.account(persona));
    }

    /** As any account, with the roles it has in the database. */
    public static RequestPostProcessor as(UUID account) {
        var person = new SignedInPerson(new SignedIn(account, Provider.PROCONNECT, "test"));
        return request -> csrf().postProcessRequest(authentication(person).postProcessRequest(request));
    }

    public static RequestPostProcessor visitor() {
        return request -> csrf().postProcessRequest(anonymous().postProcessRequest(request));
    }
}
