package fr.mediane.steering.statistics.open;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When a month may be published: it is over everywhere on Earth, and some days have passed in which what was late could still
 * be recorded ({@code mediane.statistics.publish-after}, ten days by default).
 */
@Component
public class Closing {
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);
    private final Clock clock;
    private final Period delay;

    Closing(Clock clock, @Value("${mediane.statistics.publish-after:P10D}") Period delay) {
        this.clock = clock;
        this.delay = delay;
    }

    /** The last month that may be published by now. */
    public YearMonth last() {
        return YearMonth.from(clock.instant().atOffset(LAST_ZONE).toLocalDate().minus(delay))
                .minusMonths(1);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
