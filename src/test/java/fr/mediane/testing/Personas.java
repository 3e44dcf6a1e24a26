package fr.mediane.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.signin.SignedIn;
import fr.mediane.registers.identity.signin.SignedInPerson;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request as one of the demonstration people, with the token that posts need. */
public final class Personas {
    /** A visitor, then everybody of the demonstration: the columns of the authorisation matrix. */
    public static final List<String> ROLES = Stream.concat(Stream.of("public"), DemonstrationPeople.PERSONAS.stream())
            .toList();

    private Personas() {}

    /** As one of {@link #ROLES}. */
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
