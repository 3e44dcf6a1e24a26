package fr.mediane.steering.statistics.columns;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Rows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the processes that keep a copy know of each other: each says how far it is, and hears that it is to begin anew. */
@Component
class Processes {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);
    private final JdbcClient jdbc;
    private final UUID me = Uuid7.next();
    private long last = System.nanoTime() - EVERY;
    private long begun = -1;
    private long finished;

    Processes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a process is. */
    record Seen(UUID process, boolean ready, Optional<Integer> building, long rebuiltFor) {}

    /** Says how far this process is and lets it begin anew when somebody asks for that; once a second is enough. */
    void beat(Follower follower) {
        if (System.nanoTime() - last < EVERY) {
            return;
        }
        last = System.nanoTime();
        long asked = latestRequest();
        var state = follower.state();
        if (begun < 0) {
            begun = asked;
            finished = asked;
        } else if (asked > begun) {
            begun = asked;
            follower.begin();
        } else if (state.building().isEmpty()) {
            finished = begun;
        }
        write(follower.state());
    }

    /** The processes that were there a moment ago. */
    List<Seen> alive() {
        return Rows.list(jdbc.sql("""
                        select process, ready, building, rebuilt_for from statistics.copy
                        where seen_at > now() - interval '15 seconds' order by process
                        """)
                .query((row, _) -> new Seen(
                        row.getObject("process", UUID.class),
                        row.getBoolean("ready"),
                        Optional.ofNullable(row.getObject("building", Integer.class)),
                        row.getLong("rebuilt_for"))));
    }

    /** Asks every process to build its copy anew; the number of the request. */
    long ask() {
        return jdbc.sql("insert into statistics.rebuild default values returning id")
                .query(Long.class)
                .single();
    }

    private long latestRequest() {
        return jdbc.sql("select coalesce(max(id), 0) from statistics.rebuild")
                .query(Long.class)
                .single();
    }

    private void write(CopyState state) {
        jdbc.sql("""
                        with gone as (delete from statistics.copy where seen_at < now() - interval '1 day')
                        insert into statistics.copy (process, seen_at, ready, building, rebuilt_for)
                        values (:me, now(), :ready, :building, :finished)
                        on conflict (process) do update set seen_at = excluded.seen_at, ready = excluded.ready,
                            building = excluded.building, rebuilt_for = excluded.rebuilt_for
                        """)
                .param("me", me)
                .param("ready", state.ready())
                .param("building", state.building().orElse(null))
                .param("finished", finished)
                .update();
    }
}
