package fr.mediane.steering.statistics.open;

import static java.util.stream.Collectors.toMap;

import fr.mediane.platform.Rows;
import fr.mediane.steering.statistics.Count;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published months as the database keeps them: it lets none be changed. */
@Repository
class Editions {
    private static final Map<String, Column> COLUMNS =
            Column.ALL.stream().collect(toMap(column -> column.indicator() + '/' + column.code(), column -> column));
    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The months that are published. */
    Set<YearMonth> months() {
        return new TreeSet<>(Rows.list(jdbc.sql("select month from statistics.open_month")
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))));
    }

    /** Whether no other process is publishing; none will until the transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('statistics.open_month'))")
                .query(Boolean.class)
                .single();
    }

    /** Whether a month is published; to be asked alone. */
    boolean has(YearMonth month) {
        return jdbc.sql("select exists (select from statistics.open_month where month = :month)")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    void insert(OpenMonth month) {
        jdbc.sql("insert into statistics.open_month (month, published_at, threshold) values (:month, :at, :threshold)")
                .param("month", month.month().atDay(1))
                .param("at", Timestamp.from(month.published()))
                .param("threshold", month.threshold())
                .update();
        var rows = new ArrayList<Row>();
        month.cells()
                .forEach((subset, cells) -> Column.ALL.forEach(column -> {
                    var count = cells.count(column);
                    if (count.hidden() || count.value() > 0) {
                        rows.add(new Row(subset, column, count));
                    }
                }));
        jdbc.sql("""
                        insert into statistics.open_cell (month, subset, code, indicator, modality, count)
                        select :month, unnest(:subsets), unnest(:codes), unnest(:indicators), unnest(:modalities), unnest(:counts)
                        """)
                .param("month", month.month().atDay(1))
                .param("subsets", texts(rows, row -> row.subset.kind().word()))
                .param("codes", texts(rows, row -> row.subset.code()))
                .param("indicators", texts(rows, row -> row.column.indicator()))
                .param("modalities", texts(rows, row -> row.column.code()))
                .param("counts", rows.stream().map(Row::told).toArray(Long[]::new))
                .update();
    }

    private record Row(Subset subset, Column column, Count count) {
        @Nullable
        Long told() {
            return count.hidden() ? null : count.value();
        }
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    Optional<OpenMonth> find(YearMonth month) {
        var cells = new TreeMap<Subset, Cells>();
        jdbc.sql("select subset, code, indicator, modality, count from statistics.open_cell where month = :month")
                .param("month", month.atDay(1))
                .query(row -> {
                    var subset = new Subset(Subset.Kind.of(row.getString("subset")), row.getString("code"));
                    var column = COLUMNS.get(row.getString("indicator") + '/' + row.getString("modality"));
                    if (column != null) {
                        long count = row.getLong("count");
                        cells.computeIfAbsent(subset, _ -> Cells.none())
                                .put(column, row.wasNull() ? Count.HIDDEN : Count.of(count));
                    }
                });
        return jdbc.sql("select published_at, threshold from statistics.open_month where month = :month")
                .param("month", month.atDay(1))
                .query((row, _) -> new OpenMonth(month, row.getTimestamp(1).toInstant(), row.getInt(2), cells))
                .optional();
    }
}
