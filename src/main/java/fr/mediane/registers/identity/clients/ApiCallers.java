package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.ActorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The API client that calls, with what its scopes allow at this very request. */
@Component
class ApiCallers implements ActorSource {
    private final ApiClientDesk desk;

    ApiCallers(ApiClientDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Actor> current(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ApiCaller caller
                ? desk.actor(caller.client(), caller.scopes())
                : Optional.empty();
    }
}
