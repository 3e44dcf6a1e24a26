package fr.mediane.programmes.connectivity.envelopes;

import fr.mediane.platform.Paris;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night, forgets who was helped once that counts for nothing any more. */
@Component
class AidForgetting {
    private final Adults adults;
    private final Clock clock;

    AidForgetting(Adults adults, Clock clock) {
        this.adults = adults;
        this.clock = clock;
    }

    @Scheduled(cron = "0 26 4 * * *", zone = Paris.NAME)
    @Transactional
    public void night() {
        adults.forget(Paris.today(clock));
    }
}
