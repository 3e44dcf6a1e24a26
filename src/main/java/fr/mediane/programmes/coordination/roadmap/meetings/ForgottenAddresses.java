package fr.mediane.programmes.coordination.roadmap.meetings;

import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Each night, addresses of guests go of meetings whose minutes nobody has written. */
@Component
class ForgottenAddresses {
    private static final Duration KEPT = Duration.ofDays(30);
    private final CommitteeMeetings meetings;
    private final Clock clock;

    ForgottenAddresses(CommitteeMeetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 37 3 * * *", zone = Paris.NAME)
    void night() {
        meetings.forgetAddresses(clock.instant().minus(KEPT));
    }
}
