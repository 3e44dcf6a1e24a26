package fr.mediane.steering.statistics.open;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The published months, kept in memory. Whether there are more is looked up every few seconds at most; one reader then reads
 * the new ones, the others get what was published until then.
 */
@Component
class OpenFigures {
    private final Editions editions;
    private final Clock clock;
    private final Duration refresh;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Edition current;
    private volatile Instant looked = Instant.MIN;

    OpenFigures(Editions editions, Clock clock, @Value("${mediane.statistics.refresh:2s}") Duration refresh) {
        this.editions = editions;
        this.clock = clock;
        this.refresh = refresh;
    }

    /** Everything published by now; one whole, so that a page never mixes two. */
    Edition edition() {
        var known = current;
        if (known != null && clock.instant().isBefore(looked.plus(refresh))) {
            return known;
        }
        if (known != null && !renewing.tryLock()) {
            return known;
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            var latest = renewed(current == null ? Edition.NOTHING : current);
            current = latest;
            looked = clock.instant();
            return latest;
        } finally {
            renewing.unlock();
        }
    }

    private Edition renewed(Edition known) {
        var fresh = editions.months();
        fresh.removeAll(known.months().keySet());
        return fresh.isEmpty()
                ? known
                : known.with(fresh.stream()
                        .flatMap(month -> editions.find(month).stream())
                        .toList());
    }
}
