package fr.mediane.programmes.connectivity.operators;

import fr.mediane.platform.Rows;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the notices of operators by what they wait for. */
@Repository
class NoticeReading {
    private final JdbcClient jdbc;

    NoticeReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of a list. */
    record Line(UUID id, List<Waiting> waits) {}

    /** The latest told first; all of them when nothing is asked for. */
    List<Line> find(Collection<UUID> operators, Optional<Waiting> waiting, int size, int from) {
        return Rows.list(jdbc.sql("""
                        select w.id, w.waits from connectivity.notice_waiting w
                        join connectivity.notice n on n.id = w.id
                        where n.operator = any(:operators::uuid[])
                            and (:waiting::text is null or :waiting::text = any(w.waits))
                        order by n.told_at desc, n.id desc limit :size offset :from
                        """)
                .param("operators", operators.toArray(UUID[]::new))
                .param("waiting", waiting.map(Enum::name).orElse(null))
                .param("size", size)
                .param("from", from)
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        Arrays.stream((String[]) row.getArray("waits").getArray())
                                .map(Waiting::valueOf)
                                .toList())));
    }

    List<Waiting> waits(UUID notice) {
        return Rows.list(jdbc.sql("select unnest(waits) from connectivity.notice_waiting where id = :id")
                        .param("id", notice)
                        .query(String.class))
                .stream()
                .map(Waiting::valueOf)
                .toList();
    }

    /** How many there are, and how many wait for what. */
    Map<Waiting, Long> counts(Collection<UUID> operators) {
        var counts = new EnumMap<Waiting, Long>(Waiting.class);
        jdbc.sql("""
                        select x.what, count(*) as many
                        from connectivity.notice_waiting w cross join lateral unnest(w.waits) as x (what)
                        where w.operator = any(:operators::uuid[]) group by x.what
                        """).param("operators", operators.toArray(UUID[]::new)).query(row -> {
            counts.put(Waiting.valueOf(row.getString("what")), row.getLong("many"));
        });
        return counts;
    }

    long all(Collection<UUID> operators) {
        return jdbc.sql("select count(*) from connectivity.notice where operator = any(:operators::uuid[])")
                .param("operators", operators.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
