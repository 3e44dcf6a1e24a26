package fr.mediane.steering.statistics.meetings;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.meetings.Waits.Line;
import fr.mediane.steering.statistics.meetings.Waits.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the agenda publishes of who came. */
@Repository
class WaitReads {
    private static final String WAITS = Sql.beside(WaitReads.class, "waits");
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(String kind, Line line) {}

    Waits waits(Within within, DateRange period) {
        Map<String, List<Line>> lines = Rows.list(jdbc.sql(within.into(WAITS))
                        .params(within.values())
                        .param("from", period.from())
                        .param("until", period.until())
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, _) -> kept(row)))
                .stream()
                .collect(Collectors.groupingBy(Kept::kind, Collectors.mapping(Kept::line, Collectors.toList())));
        return new Waits(
                lines.getOrDefault("ALL", List.of(Line.NONE)).getFirst(),
                lines.getOrDefault("DEPARTEMENT", List.of()),
                lines.getOrDefault("VENUE", List.of()),
                lines.getOrDefault("HOST", List.of()));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long came = row.getLong("came");
        return new Kept(
                text(row, "kind"),
                new Line(
                        text(row, "code"),
                        text(row, "name"),
                        came,
                        row.getLong("missed"),
                        row.getLong("unsaid"),
                        came == 0
                                ? Optional.empty()
                                : Optional.of(new Wait(row.getDouble("half"), row.getDouble("nine")))));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
