package fr.mediane.engines.procedures.hooks;

import fr.mediane.kernel.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sends to a subscription: one process at a time, so that the order holds. Nothing is locked while a partner answers; a
 * process that dies keeps its turn until it is over, and the next one sends the same event again.
 */
@Component
@Transactional
class Turns {
    /** Longer than a try can take. */
    static final Duration LENGTH = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Patience patience;
    private final PauseMails mails;
    private final Clock clock;

    Turns(Subscriptions subscriptions, Deliveries deliveries, Patience patience, PauseMails mails, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.patience = patience;
        this.mails = mails;
        this.clock = clock;
    }

    /** The turn of a subscription that has something to be told; what it is told has its numbers then. */
    Optional<Turn> begin() {
        var turn = subscriptions.claim(Uuid7.next(), now(), now().plus(LENGTH));
        turn.ifPresent(one -> deliveries.number(one.subscription()));
        return turn;
    }

    @Transactional(readOnly = true)
    Optional<Delivery> next(Turn turn) {
        return deliveries.next(turn);
    }

    /** Notes what became of a try; whether the turn goes on. */
    boolean tried(Turn turn, Delivery delivery, Attempt attempt) {
        return attempt.taken() ? taken(turn, delivery, attempt) : failed(turn, delivery, attempt);
    }

    void end(Turn turn) {
        subscriptions.end(turn);
    }

    private boolean taken(Turn turn, Delivery delivery, Attempt attempt) {
        boolean ours = subscriptions.hold(turn, now().plus(LENGTH));
        if (ours) {
            deliveries.taken(delivery.id(), now());
            deliveries.tried(delivery.id(), attempt);
        }
        return ours;
    }

    private boolean failed(Turn turn, Delivery delivery, Attempt attempt) {
        subscriptions.failed(turn).ifPresent(failures -> {
            deliveries.tried(delivery.id(), attempt);
            if (patience.over(failures)) {
                subscriptions.giveUp(turn.subscription(), now());
                subscriptions.find(turn.subscription()).ifPresent(mails::paused);
            } else {
                subscriptions.retry(turn.subscription(), now().plus(patience.after(failures)));
            }
        });
        return false;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
