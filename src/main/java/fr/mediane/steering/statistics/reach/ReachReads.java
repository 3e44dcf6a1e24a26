package fr.mediane.steering.statistics.reach;

import fr.mediane.kernel.DateRange;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.asking.Within;
import fr.mediane.steering.statistics.columns.Columns;
import fr.mediane.steering.statistics.columns.Slice;
import fr.mediane.steering.statistics.reach.Reach.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who lives where and was helped. */
@Repository
class ReachReads {
    private static final String REACH = Sql.beside(ReachReads.class, "reach");
    private static final String GROUND = Sql.beside(ReachReads.class, "ground");
    private final JdbcClient jdbc;
    private final Columns columns;

    ReachReads(JdbcClient jdbc, Columns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** From the copy; before there is one, from the normal tables, which takes its time for a whole country. */
    Reach reach(Within within, DateRange period, Grain grain) {
        var ground = new Ground(Rows.list(jdbc.sql(within.into(grain.into(GROUND)))
                .params(within.values())
                .query((row, _) -> place(row))));
        return columns.inhabitants(period, ground.areas())
                .flatMap(people -> columns.byCommune(Slice.of(period))
                        .map(supports -> new Reach(
                                grain, ground.all(people, supports), sorted(grain, ground.lines(people, supports)))))
                .orElseGet(() -> slowly(within, period, grain));
    }

    private record Kept(boolean whole, Line line) {}

    /** The same from the normal tables. */
    Reach slowly(Within within, DateRange period, Grain grain) {
        var rows = Rows.list(jdbc.sql(within.into(grain.into(REACH)))
                .params(within.values())
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> new Kept(row.getBoolean("whole"), line(row))));
        return new Reach(
                grain,
                rows.stream().filter(Kept::whole).map(Kept::line).findFirst().orElse(Line.NONE),
                sorted(
                        grain,
                        rows.stream()
                                .filter(row -> !row.whole())
                                .map(Kept::line)
                                .toList()));
    }

    private static List<Line> sorted(Grain grain, List<Line> lines) {
        return lines.stream().sorted(order(grain).thenComparing(Line::code)).toList();
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

    private static Ground.Place place(ResultSet row) throws SQLException {
        return new Ground.Place(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("area")),
                Objects.requireNonNull(row.getString("name")),
                row.getBoolean("current"),
                row.getLong("population"));
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
