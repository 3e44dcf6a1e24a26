package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.steering.statistics.Report.DayFigure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over what mediation publishes; nothing else of it is read. */
@Repository
class Tallies {
    private static final String TALLY = about("tally");
    private static final String DAYS = about("days");
    private static final String RESIDENCES = about("residences");
    private static final String TAGS = about("tags");
    private static final String STATE = Sql.beside(Tallies.class, "state");
    private static final String FIRST_DAY = about("first-day");
    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the activities of one month, département and type count up to.
     *
     * @param area code of the département; empty for help at a distance
     */
    record Part(YearMonth month, String area, String type, Tally tally) {}

    /** What can be seen to change when an activity of a closed month is recorded, edited or deleted. */
    record State(LocalDate until, long activities, Optional<LocalDate> firstDay, Optional<Instant> latestChange) {}

    /** A code and how many supports it has. */
    record Line(String code, long supports) {}

    List<Part> parts(Slice slice) {
        Map<Key, Tally.Count> parts = new LinkedHashMap<>();
        query(TALLY, slice).query(row -> {
            var key = Key.of(row);
            count(parts.computeIfAbsent(key, _ -> new Tally.Count()), key.type, row);
        });
        return parts.entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey().month,
                        entry.getKey().area,
                        entry.getKey().type,
                        entry.getValue().tally()))
                .toList();
    }

    List<DayFigure> days(Slice slice) {
        return Rows.list(query(DAYS, slice)
                .query((row, _) ->
                        new DayFigure(row.getObject("date", LocalDate.class), Count.of(row.getLong("supports")))));
    }

    /** The communes where most of the people supported live, at most twenty. */
    List<Line> residences(Slice slice) {
        return Rows.list(query(RESIDENCES, slice)
                .query((row, _) -> new Line(row.getString("residence"), row.getLong("supports"))));
    }

    /** How many activities bear each tag, most first. */
    Map<UUID, Long> tags(Slice slice) {
        var counts = new LinkedHashMap<UUID, Long>();
        query(TAGS, slice).query(row -> {
            counts.put(row.getObject("tag", UUID.class), row.getLong("activities"));
        });
        return counts;
    }

    Optional<LocalDate> firstDay(Slice slice) {
        return query(FIRST_DAY, slice).query(LocalDate.class).optional();
    }

    State state(LocalDate until) {
        return jdbc.sql(STATE)
                .param("until", until)
                .query((row, _) -> new State(
                        until,
                        row.getLong("activities"),
                        Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("latest_change", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** The query of this name, about the activities that a question is about. */
    private static String about(String name) {
        return Sql.beside(Tallies.class, name).replace("{asked}", Sql.beside(Tallies.class, "asked"));
    }

    private JdbcClient.StatementSpec query(String sql, Slice slice) {
        DateRange period = slice.period();
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .param("counsellor", slice.counsellor().map(Object::toString).orElse(null))
                .param("employer", slice.employer().map(Object::toString).orElse(null))
                .param("team", slice.team().map(Object::toString).orElse(null))
                .param("tag", slice.tag().map(Object::toString).orElse(null))
                .param("commune", slice.commune().orElse(null))
                .param(
                        "areas",
                        slice.areas().map(codes -> codes.toArray(String[]::new)).orElse(null))
                .param("type", slice.type().isEmpty() ? null : slice.type())
                .param("theme", slice.theme().isEmpty() ? null : slice.theme());
    }

    private record Key(YearMonth month, String area, String type) {
        static Key of(ResultSet row) throws SQLException {
            return new Key(
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getString("area"),
                    row.getString("type"));
        }
    }

    private static void count(Tally.Count part, String type, ResultSet row) throws SQLException {
        var breakdown = row.getString("breakdown");
        var code = row.getString("code");
        long count = row.getLong("count");
        boolean individual = type.equals(ActivityType.INDIVIDUAL.code());
        if (!breakdown.equals("TOTAL")) {
            part.add(Breakdown.valueOf(breakdown), code, count);
        } else if (individual && code.equals("activities")) {
            part.individual(count);
        } else if (!individual) {
            part.workshops(code.equals("activities") ? count : 0, code.equals("participants") ? count : 0);
        }
    }
}
