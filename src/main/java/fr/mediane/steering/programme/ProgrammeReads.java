package fr.mediane.steering.programme;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.programme.Programme.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what rooms publish. */
@Repository
class ProgrammeReads {
    private static final String STANDING = Sql.beside(ProgrammeReads.class, "standing");
    private static final String ALERTS = Sql.beside(ProgrammeReads.class, "alerts");
    private static final String COUNTS = "select kind, count(*) from (" + ALERTS + ") a group by kind";
    private final JdbcClient jdbc;

    ProgrammeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> standing(Seen seen, LocalDate today) {
        Sql.planEachAnew(jdbc);
        return Rows.list(within(jdbc.sql(STANDING), seen, today)
                .param("since", today.minusYears(1))
                .query(Line.class));
    }

    private record Counted(Alert alert, long total) {}

    /** The oldest first. */
    Alerts alerts(Seen seen, LocalDate today, Optional<AlertKind> kind, int most) {
        Sql.planEachAnew(jdbc);
        var found = Rows.list(within(jdbc.sql(ALERTS), seen, today)
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("most", most)
                .query((row, _) -> new Counted(
                        new Alert(
                                AlertKind.valueOf(row.getString("kind")),
                                row.getObject("position", UUID.class),
                                row.getLong("number"),
                                row.getObject("employer", UUID.class),
                                row.getString("departement"),
                                row.getObject("since", LocalDate.class)),
                        row.getLong("total"))));
        return new Alerts(
                found.stream().map(Counted::alert).toList(),
                found.isEmpty() ? 0 : found.getFirst().total());
    }

    /** How many there are of each kind. */
    Map<AlertKind, Long> counts(Seen seen, LocalDate today) {
        Sql.planEachAnew(jdbc);
        return Rows.list(within(jdbc.sql(COUNTS), seen, today)
                        .param("kind", null)
                        .param("most", Integer.MAX_VALUE)
                        .query((row, _) -> Map.entry(AlertKind.valueOf(row.getString("kind")), row.getLong("count"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static StatementSpec within(StatementSpec statement, Seen seen, LocalDate today) {
        return statement
                .param("today", today)
                .param("everything", seen.everything())
                .param("employers", seen.overview().employers().toArray(UUID[]::new))
                .param("departements", seen.overview().departements().toArray(String[]::new))
                .param("whole_employers", seen.whole().employers().toArray(UUID[]::new))
                .param("whole_departements", seen.whole().departements().toArray(String[]::new));
    }
}
