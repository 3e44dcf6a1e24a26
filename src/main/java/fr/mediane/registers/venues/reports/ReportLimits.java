package fr.mediane.registers.venues.reports;

import fr.mediane.platform.web.CallerLimits;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A few reports an hour from one address. */
@Component
class ReportLimits {
    private static final int MOST = 6;
    private final CallerLimits limits;

    ReportLimits(Clock clock) {
        limits = new CallerLimits(clock, MOST, Duration.ofHours(1));
    }

    boolean allows(String caller) {
        return limits.allows(caller);
    }
}
