package fr.mediane.platform.web;

import fr.mediane.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows who makes a request; the identity register implements it. */
public interface ActorSource {
    /** The signed-in person or API client with their grants as they are now; empty for the public. */
    Optional<Actor> current(HttpServletRequest request);
}
