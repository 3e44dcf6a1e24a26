package fr.mediane.engines.procedures.hooks;

import fr.mediane.platform.Paris;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for subscriptions that have something to be told, and tells each of them apart: a slow one keeps no other waiting. */
@Component
class HookRounds {
    private static final Logger log = LoggerFactory.getLogger(HookRounds.class);
    private static final int AT_ONCE = 16;

    /** Deliveries of one turn: then others have theirs. */
    private static final int MOST = 500;

    private final Turns turns;
    private final Calls calls;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    HookRounds(Turns turns, Calls calls, Deliveries deliveries, Clock clock) {
        this.turns = turns;
        this.calls = calls;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mediane.procedures.hooks.every-seconds:2}", timeUnit = TimeUnit.SECONDS)
    void round() {
        while (!stopping && free.tryAcquire()) {
            var turn = begin();
            if (turn.isEmpty()) {
                free.release();
                return;
            }
            threads.submit(() -> {
                try {
                    tell(turn.get());
                } finally {
                    free.release();
                }
            });
        }
    }

    private Optional<Turn> begin() {
        try {
            return turns.begin();
        } catch (RuntimeException e) {
            log.warn("No turn to tell partners: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Sends what waits, one after the other, until one fails or none is left. */
    void tell(Turn turn) {
        try {
            boolean on = true;
            for (int sent = 0; on && sent < MOST && !stopping; sent++) {
                on = turns.next(turn).map(next -> tell(turn, next)).orElse(false);
            }
        } catch (RuntimeException e) {
            log.warn("A partner could not be told, again later: {}", turn.subscription(), e);
        } finally {
            turns.end(turn);
        }
    }

    /** Whether the turn goes on. What was cut off because this process ends was no failure of the partner's. */
    private boolean tell(Turn turn, Delivery next) {
        var attempt = calls.send(turn, next);
        return (attempt.taken() || !stopping) && turns.tried(turn, next, attempt);
    }

    @Scheduled(cron = "0 21 4 * * *", zone = Paris.NAME)
    void night() {
        deliveries.prune(clock.instant());
    }

    /** What is left is for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        threads.shutdown();
    }
}
