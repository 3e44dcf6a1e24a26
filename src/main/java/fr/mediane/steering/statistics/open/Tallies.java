package fr.mediane.steering.statistics.open;

import fr.mediane.platform.Sql;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.steering.statistics.Breakdown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a month to be published, over what mediation publishes. */
@Repository
class Tallies {
    private static final String TALLY = Sql.beside(Tallies.class, "tally");
    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the activities of one département and type, or of one theme, count up to.
     *
     * @param area code of the département; empty for help at a distance
     */
    record Part(String area, String theme, String type, Tally tally) {
        static Map<String, Tally> grouped(List<Part> parts, Function<Part, String> name) {
            var groups = new HashMap<String, Tally>();
            parts.forEach(part -> groups.merge(name.apply(part), part.tally(), Tally::plus));
            return groups;
        }
    }

    /** The parts of a month by département and type, which share it out. */
    List<Part> parts(YearMonth month) {
        return parts(month, false);
    }

    /** The parts of a month by theme, which overlap. */
    List<Part> themes(YearMonth month) {
        return parts(month, true);
    }

    /** The first day with an activity. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(date) from mediation.published_activity where date >= date '2020-01-01'")
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private List<Part> parts(YearMonth month, boolean themes) {
        Map<Key, Tally.Count> parts = new LinkedHashMap<>();
        jdbc.sql(TALLY)
                .param("from", month.atDay(1))
                .param("until", month.plusMonths(1).atDay(1))
                .param("themes", themes)
                .query(row -> {
                    var key = new Key(row.getString("area"), row.getString("theme"), row.getString("type"));
                    count(parts.computeIfAbsent(key, _ -> new Tally.Count()), key.type, row);
                });
        return parts.entrySet().stream()
                .map(entry -> new Part(
                        entry.getKey().area,
                        entry.getKey().theme,
                        entry.getKey().type,
                        entry.getValue().tally()))
                .toList();
    }

    private record Key(String area, String theme, String type) {}

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
