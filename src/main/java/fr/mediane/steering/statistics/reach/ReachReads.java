package fr.mediane.steering.statistics.reach;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.reach.Reach.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who lives where and was helped. */
@Repository
class ReachReads {
    private static final String REACH = Sql.beside(ReachReads.class, "reach");
    private final JdbcClient jdbc;

    ReachReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(boolean whole, Line line) {}

    Reach reach(Within within, DateRange period, Grain grain) {
        var rows = Rows.list(jdbc.sql(within.into(grain.into(REACH)))
                .params(within.values())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> new Kept(row.getBoolean("whole"), line(row))));
        return new Reach(
                grain,
                rows.stream().filter(Kept::whole).map(Kept::line).findFirst().orElse(Line.NONE),
                rows.stream()
                        .filter(row -> !row.whole())
                        .map(Kept::line)
                        .sorted(order(grain))
                        .toList());
    }

    /** Few départements are compared by their rates; of many small areas the populated ones come first. */
    private static Comparator<Line> order(Grain grain) {
        Comparator<Line> populated = Comparator.comparing((Line line) -> -line.population());
        return grain == Grain.DEPARTEMENT
                ? Comparator.comparing((Line line) -> -line.peoplePerThousand().orElse(0))
                        .thenComparing(line -> -line.supportsPerThousand().orElse(0))
                        .thenComparing(populated)
                : populated;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("name")),
                row.getLong("population"),
                row.getLong("people"),
                row.getLong("supports"));
    }
}
