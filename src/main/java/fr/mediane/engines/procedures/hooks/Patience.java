package fr.mediane.engines.procedures.hooks;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long to wait after a failure, and how often to try. */
@Component
class Patience {
    private final List<Duration> pauses;
    private final int tries;

    /**
     * @param pauses after the first failure in a row, the second…; the last one stays
     * @param tries failures in a row after which a subscription is paused
     */
    Patience(
            @Value("${mediane.procedures.hooks.pauses:10s,1m,5m,30m,2h}") List<Duration> pauses,
            @Value("${mediane.procedures.hooks.tries:8}") int tries) {
        if (pauses.isEmpty() || pauses.stream().anyMatch(Duration::isNegative) || tries < 1) {
            throw new IllegalArgumentException("mediane.procedures.hooks: at least one pause and one try");
        }
        this.pauses = List.copyOf(pauses);
        this.tries = tries;
    }

    /** @param failures in a row, from 1 */
    Duration after(int failures) {
        return pauses.get(Math.clamp(failures - 1, 0, pauses.size() - 1));
    }

    boolean over(int failures) {
        return failures >= tries;
    }
}
