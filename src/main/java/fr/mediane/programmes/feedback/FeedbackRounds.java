package fr.mediane.programmes.feedback;

import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When askings are planned and sent: by day only, nobody is woken by a survey. */
@Component
class FeedbackRounds {
    private static final int MOST_A_ROUND = 500;
    private final FollowingUp following;
    private final Askings askings;
    private final FeedbackSettings settings;
    private final Clock clock;

    FeedbackRounds(FollowingUp following, Askings askings, FeedbackSettings settings, Clock clock) {
        this.following = following;
        this.askings = askings;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void follow() {
        for (int i = 0; i < MOST_A_ROUND && following.follow() > 0; i++) {}
    }

    @Scheduled(cron = "0 */10 9-19 * * *", zone = Paris.NAME)
    void ask() {
        for (int i = 0; i < MOST_A_ROUND && following.askNext(); i++) {}
    }

    @Scheduled(cron = "0 37 3 * * *", zone = Paris.NAME)
    @Transactional
    public void clear() {
        askings.clear(clock.instant().minus(settings.kept()));
    }
}
