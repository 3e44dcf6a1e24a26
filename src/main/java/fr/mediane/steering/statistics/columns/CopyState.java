package fr.mediane.steering.statistics.columns;

import java.time.Duration;
import java.util.Optional;

/**
 * How far the copy of this process is.
 *
 * @param ready whether it can answer at all
 * @param behind since when it has not seen what changed; zero when it follows
 * @param building how many per cent are done of building it anew; empty when it is not being built
 */
public record CopyState(boolean ready, Duration behind, Optional<Integer> building) {
    /** Longer than this, a reader is told. */
    private static final Duration LAG = Duration.ofSeconds(3);

    public boolean lagging() {
        return behind.compareTo(LAG) > 0;
    }

    /** The message that says why the newest activities may be missing; empty when nothing is. */
    public Optional<String> late() {
        return lagging() ? Optional.of("statistics.late") : building.map(_ -> "statistics.rebuilding");
    }
}
