package fr.mediane.steering.statistics.paths;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.paths.Paths.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who was named, and what competence publishes of their self-assessments. */
@Repository
class PathReads {
    private static final String REGULAR = Sql.beside(PathReads.class, "regular");
    private static final String PROGRESS = Sql.beside(PathReads.class, "progress");
    private static final String HELPED = Sql.beside(PathReads.class, "helped");
    private static final String ASSESSED = Sql.beside(PathReads.class, "assessed");
    private static final String WHO = "{helped}";
    private final JdbcClient jdbc;

    PathReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is counted of an area, before anything is hidden. */
    record Counted(int area, long assessed, long n, Change change, boolean calibrated) {}

    Paths.Regular regular(Within within, DateRange period) {
        return about(REGULAR, within, period)
                .query((row, _) -> new Paths.Regular(
                        row.getLong("named"),
                        row.getLong("regular"),
                        List.of(
                                row.getLong("once"),
                                row.getLong("twice"),
                                row.getLong("some"),
                                row.getLong("many"),
                                row.getLong("most"))))
                .single();
    }

    /** Of everybody named in the activities, which takes its time for a whole country. */
    List<Counted> progress(Within within, DateRange period) {
        return Rows.list(about(PROGRESS.replace(WHO, HELPED), within, period).query((row, _) -> counted(row)));
    }

    /** Of these people. */
    List<Counted> progress(Collection<UUID> helped, DateRange period) {
        return Rows.list(during(PROGRESS.replace(WHO, "select unnest(:helped::uuid[]) as person"), period)
                .param("helped", helped.toArray(UUID[]::new))
                .query((row, _) -> counted(row)));
    }

    /** Who assessed themselves in a period. */
    List<UUID> assessed(DateRange period) {
        return Rows.list(during(ASSESSED, period).query(UUID.class));
    }

    private JdbcClient.StatementSpec about(String sql, Within within, DateRange period) {
        return during(within.into(sql), period).params(within.values());
    }

    private JdbcClient.StatementSpec during(String sql, DateRange period) {
        return jdbc.sql(sql).param("from", period.from()).param("until", period.until());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getInt("area"),
                row.getLong("assessed"),
                row.getLong("n"),
                new Change(
                        row.getLong("rose"),
                        row.getLong("stayed"),
                        row.getLong("fell"),
                        row.getDouble("first"),
                        row.getDouble("last")),
                row.getBoolean("calibrated"));
    }
}
