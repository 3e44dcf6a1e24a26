package fr.mediane.steering.targets;

import fr.mediane.kernel.Coded;
import fr.mediane.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The targets and the values found. */
@Repository
class Targets {
    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the country, or of a département; retired ones last. */
    List<Target> of(String departement) {
        var points = points();
        return Rows.list(jdbc.sql("select * from targets.target where departement = :departement order by retired, id")
                .param("departement", departement)
                .query((row, _) -> target(row, points)));
    }

    Optional<Target> find(UUID id) {
        return jdbc.sql("select * from targets.target where id = :id")
                .param("id", id)
                .query((row, _) -> target(row, points()))
                .optional();
    }

    /** Those that are measured here and still followed. */
    List<Target> measured() {
        var points = points();
        return Rows.list(jdbc.sql("select * from targets.target where measure is not null and not retired")
                .query((row, _) -> target(row, points)));
    }

    List<Value> values(UUID target) {
        return Rows.list(jdbc.sql("select * from targets.value where target = :target order by day")
                .param("target", target)
                .query((row, _) -> new Value(
                        new Figure(row.getObject("day", LocalDate.class), row.getBigDecimal("value")),
                        Value.Origin.valueOf(row.getString("origin")),
                        row.getString("citation"))));
    }

    /** Whether it was written; not when there is one with this id. */
    boolean insert(Target target) {
        boolean made = write("""
                insert into targets.target (id, version, title, definition, title_english, definition_english, unit, upward,
                    source, link, measure, departement, retired)
                values (:id, :version, :title, :definition, :titleEnglish, :definitionEnglish, :unit, :upward,
                    :source, :link, :measure, :departement, :retired)
                on conflict do nothing
                """, target);
        if (made) {
            writePoints(target);
        }
        return made;
    }

    /** False when someone else changed it since that version. */
    boolean update(Target target) {
        boolean done = write("""
                update targets.target
                set version = version + 1, title = :title, definition = :definition, title_english = :titleEnglish,
                    definition_english = :definitionEnglish, unit = :unit, upward = :upward, source = :source,
                    link = :link, measure = :measure, departement = :departement, retired = :retired
                where id = :id and version = :version
                """, target);
        if (done) {
            jdbc.sql("delete from targets.milestone where target = :id")
                    .param("id", target.id())
                    .update();
            writePoints(target);
        }
        return done;
    }

    /** Puts a value in the place of the one of its day, unless that one came from elsewhere and this one is a measure. */
    void put(UUID target, Value value, Optional<UUID> by) {
        jdbc.sql("""
                insert into targets.value (target, day, value, origin, citation, recorded_by)
                values (:target, :day, :value, :origin, :citation, :by)
                on conflict (target, day) do update
                set value = excluded.value, origin = excluded.origin, citation = excluded.citation,
                    recorded_by = excluded.recorded_by, recorded_at = now()
                where excluded.origin <> 'MEASURED'
                    or targets.value.origin = 'MEASURED' and targets.value.value <> excluded.value
                """)
                .param("target", target)
                .param("day", value.figure().day())
                .param("value", value.figure().value())
                .param("origin", value.origin().name())
                .param("citation", value.citation())
                .param("by", by.orElse(null))
                .update();
    }

    boolean remove(UUID target, LocalDate day) {
        return jdbc.sql("delete from targets.value where target = :target and day = :day and origin <> 'MEASURED'")
                        .param("target", target)
                        .param("day", day)
                        .update()
                == 1;
    }

    private boolean write(String sql, Target target) {
        return jdbc.sql(sql)
                        .param("id", target.id())
                        .param("version", target.version())
                        .param("title", target.words().title())
                        .param("definition", target.words().definition())
                        .param("titleEnglish", target.words().titleEnglish())
                        .param("definitionEnglish", target.words().definitionEnglish())
                        .param("unit", target.unit().code())
                        .param("upward", target.upward())
                        .param("source", target.source())
                        .param("link", target.link())
                        .param("measure", target.measure().map(Measure::code).orElse(null))
                        .param("departement", target.departement())
                        .param("retired", target.retired())
                        .update()
                == 1;
    }

    private void writePoints(Target target) {
        target.trajectory()
                .forEach(point -> jdbc.sql("insert into targets.milestone values (:target, :day, :value)")
                        .param("target", target.id())
                        .param("day", point.day())
                        .param("value", point.value())
                        .update());
    }

    private Map<UUID, List<Figure>> points() {
        var points = new HashMap<UUID, List<Figure>>();
        jdbc.sql("select * from targets.milestone order by target, day").query(row -> {
            points.computeIfAbsent(row.getObject("target", UUID.class), _ -> new ArrayList<>())
                    .add(new Figure(row.getObject("day", LocalDate.class), row.getBigDecimal("value")));
        });
        return points;
    }

    private static Target target(ResultSet row, Map<UUID, List<Figure>> points) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Target(
                id,
                row.getInt("version"),
                new Target.Words(
                        row.getString("title"),
                        row.getString("definition"),
                        row.getString("title_english"),
                        row.getString("definition_english")),
                Coded.of(Unit.class, row.getString("unit")).orElseThrow(),
                row.getBoolean("upward"),
                row.getString("source"),
                row.getString("link"),
                points.getOrDefault(id, List.of()),
                Optional.ofNullable(row.getString("measure")).flatMap(code -> Coded.of(Measure.class, code)),
                row.getString("departement"),
                row.getBoolean("retired"));
    }
}
