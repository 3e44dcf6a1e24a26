package fr.mediane.steering.programme;

import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.workforce.WorkforceRights.Reach;
import fr.mediane.steering.programme.Programme.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what rooms publish. */
@Repository
class ProgrammeReads {
    private static final String STANDING = Sql.beside(ProgrammeReads.class, "standing");
    private static final String ALERTS = Sql.beside(ProgrammeReads.class, "alerts");
    private final JdbcClient jdbc;

    ProgrammeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> standing(Reach reach, LocalDate today) {
        return Rows.list(within(jdbc.sql(STANDING), reach, today)
                .param("since", today.minusYears(1))
                .query(Line.class));
    }

    /** The oldest first. */
    List<Alert> alerts(Reach reach, LocalDate today, Optional<AlertKind> kind, int most) {
        return Rows.list(within(jdbc.sql(ALERTS), reach, today)
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("most", most)
                .query(Alert.class));
    }

    private static StatementSpec within(StatementSpec statement, Reach reach, LocalDate today) {
        return statement
                .param("today", today)
                .param("everything", reach.everything())
                .param("employers", reach.employers().toArray(UUID[]::new))
                .param("departements", reach.departements().toArray(String[]::new));
    }
}
