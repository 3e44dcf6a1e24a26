package fr.mediane.programmes.vouchers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Codes that led nowhere. After ten within an hour one has to wait until fewer of them are that young. */
@Repository
public class Misses {
    static final int MOST = 10;
    static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Misses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param asker an account, or a keyed hash of an address; never a code */
    public boolean shutOut(String asker) {
        return jdbc.sql("select count(*) from vouchers.miss where asker = :asker and at > :since")
                        .param("asker", asker)
                        .param("since", since())
                        .query(Long.class)
                        .single()
                >= MOST;
    }

    public void note(String asker) {
        jdbc.sql("insert into vouchers.miss (asker, at) values (:asker, :at)")
                .param("asker", asker)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "${mediane.vouchers.forget-misses-every:PT1H}")
    void forget() {
        jdbc.sql("delete from vouchers.miss where at < :since")
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(WITHIN));
    }
}
