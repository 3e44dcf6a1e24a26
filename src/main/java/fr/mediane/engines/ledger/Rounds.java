package fr.mediane.engines.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the books do by themselves, in every process and one at a time: seal what was written, end what has expired,
 * note the sums of busy accounts and of headings.
 */
@Component
class Rounds {
    static final int EVENTS_OF_A_PAGE = 5_000;
    private static final int EXPIRED_AT_ONCE = 500;
    /** So many entries at most are added up for a balance. */
    private static final int ENTRIES_BETWEEN_CHECKPOINTS = 1_000;
    /** So many, and those that came just now, are added up for a trial balance. */
    private static final int ENTRIES_BETWEEN_SUMS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private final JdbcClient jdbc;
    private Optional<Mark> mark = Optional.empty();

    /** An instant, and the place that the next transaction took then. */
    private record Mark(Instant at, long moment) {}

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${mediane.ledger.seal-every:PT10S}")
    void often() {
        guarded("seal", () -> repeat(this::seal, EVENTS_OF_A_PAGE));
        guarded("expire", () -> repeat(this::expire, EXPIRED_AT_ONCE));
    }

    @Scheduled(fixedDelayString = "${mediane.ledger.checkpoints-every:PT1M}")
    void nowAndThen() {
        guarded("note checkpoints", this::checkpoints);
    }

    /** Seals one page; how many events it holds. */
    int seal() {
        return jdbc.sql("select ledger.seal(:most)")
                .param("most", EVENTS_OF_A_PAGE)
                .query(Integer.class)
                .single();
    }

    /** Gives back what pending transactions held beyond their time; another process at the same work is let be. */
    int expire() {
        return jdbc.sql("""
                        insert into ledger.outcome (transaction, outcome)
                        select transaction, 'EXPIRED' from ledger.held
                        where expires_at <= clock_timestamp()
                        order by expires_at limit :most
                        on conflict (transaction) do nothing
                        """).param("most", EXPIRED_AT_ONCE).update();
    }

    /**
     * Notes the sums of busy accounts, and of headings, up to an instant before which nothing can be added any more: all
     * transactions that had a place then have ended, and any later one writes later times.
     *
     * @return how many of accounts were noted
     */
    synchronized int checkpoints() {
        var now = now();
        int noted = mark.filter(earlier -> settled() > earlier.moment())
                .map(earlier -> {
                    note("headings", ENTRIES_BETWEEN_SUMS, earlier.at());
                    return note("checkpoints", ENTRIES_BETWEEN_CHECKPOINTS, earlier.at());
                })
                .orElse(0);
        mark = Optional.of(now);
        return noted;
    }

    private int note(String what, int every, Instant until) {
        return jdbc.sql("select ledger.note_" + what + "(:every, :until)")
                .param("every", every)
                .param("until", Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private Mark now() {
        return jdbc.sql("select clock_timestamp() as at, journal.moment() as moment")
                .query((row, line) -> new Mark(row.getTimestamp("at").toInstant(), row.getLong("moment")))
                .single();
    }

    private long settled() {
        return jdbc.sql("select journal.settled()").query(Long.class).single();
    }

    private static void repeat(IntSupplier work, int asManyAs) {
        int done = work.getAsInt();
        while (done == asManyAs) {
            done = work.getAsInt();
        }
    }

    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The books could not {}; trying again later", what, e);
        }
    }
}
