package fr.mediane.steering.lines;

import fr.mediane.kernel.Scope;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.lines.Lines.Money;
import fr.mediane.steering.lines.Lines.Requests;
import fr.mediane.steering.lines.Lines.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts what procedures, connectivity, rules and mediation publish. */
@Repository
class LinesReads {
    private static final String REQUESTS = Sql.beside(LinesReads.class, "requests");
    private static final String OPERATORS = Sql.beside(LinesReads.class, "operators");
    private static final String MONEY = Sql.beside(LinesReads.class, "money");
    private static final String REASONS = Sql.beside(LinesReads.class, "reasons");
    private static final String DIRECTED = Sql.beside(LinesReads.class, "directed");
    private final JdbcClient jdbc;

    LinesReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which requests are counted: of these territories, or of the whole country. */
    record Asked(Period period, boolean everywhere, List<Scope.Territory> territories) {
        Asked {
            territories = List.copyOf(territories);
        }

        private String[] levels() {
            return territories.stream().map(one -> one.level().name()).toArray(String[]::new);
        }

        private String[] codes() {
            return territories.stream().map(Scope.Territory::code).toArray(String[]::new);
        }

        private String[] departements() {
            return territories.stream()
                    .filter(one -> one.level() == Scope.Level.DEPARTEMENT)
                    .map(Scope.Territory::code)
                    .toArray(String[]::new);
        }
    }

    /** Rows of a version that spoke in refused requests; nothing where no rules proposed. */
    record ByRows(@Nullable UUID table, @Nullable UUID version, List<String> rows, long refused) {}

    /** All together first, then by territory. */
    List<Requests> requests(Asked asked) {
        return Rows.list(cases(REQUESTS, asked)
                .query((row, _) -> new Requests(
                        territory(row.getString("level"), row.getString("code")),
                        row.getLong("filed"),
                        row.getLong("helped"),
                        row.getLong("decided"),
                        row.getLong("accepted"),
                        row.getLong("refused"),
                        row.getLong("silent"),
                        number(row, "median_days"),
                        number(row, "most_days"))));
    }

    /** All together first, then by operator. */
    List<Told> operators(Asked asked, Instant now) {
        return Rows.list(cases(OPERATORS, asked)
                .param("now", Sql.at(now))
                .query((row, _) -> new Told(
                        row.getString("operator"),
                        row.getLong("told"),
                        row.getLong("acknowledged"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        number(row, "median_hours"),
                        row.getLong("full_speed"),
                        row.getLong("reduced"),
                        row.getLong("lost"),
                        row.getLong("strangers"),
                        row.getLong("asked_to_waive"),
                        row.getLong("waived"),
                        row.getLong("accepted"),
                        row.getLong("decided"))));
    }

    Money money(Asked asked) {
        return cases(MONEY, asked).query(Money.class).single();
    }

    List<ByRows> reasons(Asked asked) {
        return Rows.list(cases(REASONS, asked).query((row, _) -> {
            var rows = row.getArray("rows");
            return new ByRows(
                    row.getObject("rule_table", UUID.class),
                    row.getObject("version", UUID.class),
                    rows == null ? List.of() : Arrays.asList((String[]) rows.getArray()),
                    row.getLong("refused"));
        }));
    }

    long directed(Asked asked) {
        return jdbc.sql(DIRECTED)
                .param("since", asked.period().since())
                .param("until", asked.period().until())
                .param("everywhere", asked.everywhere())
                .param("departements", asked.departements())
                .query(Long.class)
                .single();
    }

    private StatementSpec cases(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("since", begin(asked.period().since()))
                .param("until", begin(asked.period().until()))
                .param("everywhere", asked.everywhere())
                .param("levels", asked.levels())
                .param("codes", asked.codes());
    }

    private static Object begin(LocalDate day) {
        return Sql.at(day.atStartOfDay(Paris.ZONE).toInstant());
    }

    private static Optional<Scope> territory(String level, String code) {
        return switch (level) {
            case "" -> Optional.empty();
            case "NATIONAL" -> Optional.of(new Scope.National());
            default -> Optional.of(new Scope.Territory(Scope.Level.valueOf(level), code));
        };
    }

    private static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
