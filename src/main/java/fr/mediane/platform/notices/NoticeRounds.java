package fr.mediane.platform.notices;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox. A notice is marked in the transaction that hands it over: when that is lost halfway, the
 * notice goes once more, so at least once and seldom twice. After some tries it is given up.
 */
@Component
class NoticeRounds {
    private static final Logger log = LoggerFactory.getLogger(NoticeRounds.class);
    /** The last one comes some four hours after the first. */
    private static final int MOST_TRIES = 9;

    private static final int MOST_A_ROUND = 200;

    /** How long the contents of what is sent or given up are kept: for the mailbox page, and for nobody else. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Notices notices;
    private final List<Carrier> carriers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean stopping;

    NoticeRounds(
            Notices notices,
            List<Carrier> carriers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.notices = notices;
        this.carriers = carriers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${mediane.notices.every-seconds:3}", timeUnit = TimeUnit.SECONDS)
    void round() {
        for (int i = 0; i < MOST_A_ROUND && !stopping && sendOne(); i++) {}
    }

    /** The next one is for the next start. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    @Scheduled(cron = "0 41 3 * * *", zone = Paris.NAME)
    void clear() {
        jdbc.sql("delete from platform.notice where ended_at < :limit")
                .param("limit", Sql.at(clock.instant().minus(KEPT)))
                .update();
    }

    /** Whether there was one to send. */
    boolean sendOne() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var next = notices.next();
            next.ifPresent(this::hand);
            return next.isPresent();
        }));
    }

    private void hand(Notices.Shown waiting) {
        if (!waiting.notice().expiresAt().isAfter(clock.instant())) {
            end(waiting, "EXPIRED");
            return;
        }
        try {
            end(
                    waiting,
                    carrier(waiting.notice().channel()).hand(waiting.notice()).name());
        } catch (Carrier.UndeliverableException e) {
            end(waiting, "FAILED");
        } catch (RuntimeException e) {
            // the kind of failure only: its text may repeat the address
            log.warn(
                    "A notice could not be sent, tried again later: {} {}",
                    waiting.id(),
                    e.getClass().getName());
            tryLater(waiting);
        }
    }

    private Carrier carrier(Notice.Channel channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel() == channel)
                .findFirst()
                .orElseGet(() -> new MailboxCarrier(channel, notices.mailboxOpen()));
    }

    /** Sent or given up, its contents go at once; what only the mailbox shows stays there for a week. */
    private void end(Notices.Shown notice, String state) {
        jdbc.sql("""
                        update platform.notice
                        set state = :state, ended_at = :now, attempts = attempts + 1,
                            recipient = case when :state = 'SHOWN' then recipient else '' end,
                            subject = case when :state = 'SHOWN' then subject else '' end,
                            body = case when :state = 'SHOWN' then body else '' end
                        where id = :id
                        """)
                .param("id", notice.id())
                .param("state", state)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** After 1, 2, 4, 8… minutes; then given up. */
    private void tryLater(Notices.Shown notice) {
        int tries = jdbc.sql("""
                        update platform.notice
                        set attempts = attempts + 1, next_try = :now + make_interval(mins => (2 ^ attempts)::int)
                        where id = :id returning attempts
                        """)
                .param("id", notice.id())
                .param("now", Sql.at(clock.instant()))
                .query(Integer.class)
                .single();
        if (tries >= MOST_TRIES) {
            end(notice, "FAILED");
        }
    }
}
