package fr.mediane.programmes.connectivity.operators;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds operators that did not acknowledge a notice in time, and tells whoever decides the case: once each, however many
 * processes look, because a notice is marked in the transaction that says so.
 */
@Component
class NoticeRound {
    private static final int MOST_A_ROUND = 10_000;
    private final MaintenanceNotices notices;
    private final NoticeMails mails;
    private final NoticeChanges changes;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean stopping;

    NoticeRound(
            MaintenanceNotices notices,
            NoticeMails mails,
            NoticeChanges changes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.mails = mails;
        this.changes = changes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
        for (int i = 0; i < MOST_A_ROUND && !stopping && one(clock.instant()); i++) {}
    }

    /** What is left is for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    /** Whether there was one. */
    boolean one(Instant now) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var late = notices.late(now);
            late.ifPresent(notice -> escalate(notice, now));
            return late.isPresent();
        }));
    }

    private void escalate(MaintenanceNotice notice, Instant now) {
        notices.escalated(notice.id(), now);
        changes.escalated(notice);
        mails.late(notice);
    }
}
