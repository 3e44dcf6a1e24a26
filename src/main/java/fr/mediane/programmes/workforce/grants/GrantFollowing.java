package fr.mediane.programmes.workforce.grants;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.ContractEnded;
import fr.mediane.programmes.workforce.ContractStarted;
import fr.mediane.programmes.workforce.PositionGivenBack;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Grants follow contracts and positions in their own transaction, so that a schedule never says other than the contracts do;
 * and they end by themselves with their months.
 */
@Component
class GrantFollowing {
    private static final int MOST_A_ROUND = 10_000;
    private final FundingDesk fundings;
    private volatile boolean stopping;

    GrantFollowing(FundingDesk fundings) {
        this.fundings = fundings;
    }

    @EventListener
    void hired(ContractStarted event) {
        fundings.hired(event.position(), event.startsOn());
    }

    @EventListener
    void left(ContractEnded event) {
        fundings.follow(event.position());
    }

    @Scheduled(fixedDelay = 60, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void round() {
        for (int i = 0; i < MOST_A_ROUND && !stopping && fundings.endOne(); i++) {}
    }

    /** What is left is for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @EventListener
    void givenBack(PositionGivenBack event) {
        fundings.end(Actor.SYSTEM, event.position(), event.on());
    }
}
