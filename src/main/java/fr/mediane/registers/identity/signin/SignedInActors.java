package fr.mediane.registers.identity.signin;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.ActorSource;
import fr.mediane.registers.identity.SignInDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person signed in, with the roles they hold at this very request. */
@Component
class SignedInActors implements ActorSource {
    private final SignInDesk desk;

    SignedInActors(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Actor> current(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson person
                ? desk.actor(person.signedIn().account())
                : Optional.empty();
    }
}
