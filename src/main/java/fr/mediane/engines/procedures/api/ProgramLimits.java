package fr.mediane.engines.procedures.api;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.CallerLimits;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** So many calls of one program in a minute, in each process. */
@Component
class ProgramLimits {
    private final CallerLimits limits;

    ProgramLimits(Clock clock, @Value("${mediane.procedures.calls-per-minute:600}") int most) {
        limits = new CallerLimits(clock, most, Duration.ofMinutes(1));
    }

    /** @throws ResponseStatusException 429 beyond them */
    void count(Actor actor) {
        boolean within =
                actor.account().map(client -> limits.allows(client.toString())).orElse(true);
        if (!within) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
