package fr.mediane.engines.procedures.deadlines;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many cases whose day of deciding is over, to see what processes make of them. */
public final class ManyDeadlines {
    private static final String PROCEDURE = "aide-internet";
    private final JdbcClient jdbc;

    /** @param jdbc as the application's role */
    public ManyDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts so many there, all due at once. */
    public void put(int count) {
        jdbc.sql("""
                        with put as (
                            insert into procedures.dossier (id, number, procedure, revision, state, channel, level, code,
                                subject, answers, opened_at, changed_at, filed_at, due)
                            select gen_random_uuid(),
                                substr(hex, 1, 4) || '-' || substr(hex, 5), :procedure,
                                (select id from forms.revision
                                    where kind = 'procedure' and form = :procedure and state = 'PUBLISHED'),
                                'en_construction', 'ONLINE', 'DEPARTEMENT', '02', '', '', now(), now(),
                                now() - interval '2 months', current_date - 1
                            from (select translate(lpad(upper(to_hex(i)), 8, '0'), '01', 'GH') as hex
                                from generate_series(1, :count) i) numbers
                            returning id)
                        insert into procedures.deadline (dossier, kind, due) select id, 'DECIDE', now() from put
                        """).param("procedure", PROCEDURE).param("count", count).update();
    }

    public long left() {
        return number("select count(*) from procedures.deadline where kind = 'DECIDE' and due <= now()");
    }

    /** Cases of which the history says exactly once that the day passed in silence. */
    public long once() {
        return number("""
                select count(*) from (
                    select dossier from procedures.step where kind = 'SILENCE' group by dossier having count(*) = 1) done
                """);
    }

    /** Steps that say so. */
    public long steps() {
        return number("select count(*) from procedures.step where kind = 'SILENCE'");
    }

    /** Waits until no more than so many are left; how long that took. */
    public Duration await(long most, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        while (left() > most) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError(left() + " deadlines are left");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
