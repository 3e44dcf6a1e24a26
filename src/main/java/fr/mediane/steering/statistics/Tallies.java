package fr.mediane.steering.statistics;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.ActivityType;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the closed months for the public figures, over what mediation publishes. */
@Repository
class Tallies {
    private static final String TALLY = Sql.beside(Tallies.class, "tally");
    private static final String STATE = Sql.beside(Tallies.class, "state");
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

    /** @param theme only activities about it; empty for all */
    List<Part> parts(DateRange period, String theme) {
        Map<Key, Tally.Count> parts = new LinkedHashMap<>();
        jdbc.sql(TALLY)
                .param("from", period.from())
                .param("until", period.until())
                .param("theme", theme.isEmpty() ? null : theme)
                .query(row -> {
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
