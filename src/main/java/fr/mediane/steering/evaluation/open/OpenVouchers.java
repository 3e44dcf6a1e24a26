package fr.mediane.steering.evaluation.open;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.steering.statistics.Count;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a month of vouchers, and keeps the months that are published: the database lets none be changed. */
@Repository
class OpenVouchers {
    private static final String MONTH = Sql.beside(OpenVouchers.class, "open-month");
    private final JdbcClient jdbc;

    OpenVouchers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many months are published, and when the newest was. */
    record Edition(int months, Instant published) {}

    /** The month of the first voucher there is. */
    Optional<YearMonth> first() {
        return jdbc.sql("select min(made_at) from vouchers.published_batch having min(made_at) is not null")
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> YearMonth.from(at.atZoneSameInstant(Paris.ZONE)));
    }

    Set<YearMonth> months() {
        return new TreeSet<>(Rows.list(jdbc.sql("select month from evaluation.open_month")
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))));
    }

    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('evaluation.open_month'))")
                .query(Boolean.class)
                .single();
    }

    boolean has(YearMonth month) {
        return jdbc.sql("select exists (select from evaluation.open_month where month = :month)")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    List<Veiling.Counted> count(YearMonth month) {
        return Rows.list(jdbc.sql(MONTH)
                .param("from", start(month))
                .param("until", start(month.plusMonths(1)))
                .query(Veiling.Counted.class));
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Paris.ZONE).toOffsetDateTime();
    }

    void insert(YearMonth month, Instant at, int threshold, List<Cell> cells) {
        jdbc.sql("insert into evaluation.open_month (month, published_at, threshold) values (:month, :at, :threshold)")
                .param("month", month.atDay(1))
                .param("at", Timestamp.from(at))
                .param("threshold", threshold)
                .update();
        jdbc.sql("""
                        insert into evaluation.open_cell (month, campaign, name, departement, indicator, count)
                        select :month, unnest(:campaigns), unnest(:names), unnest(:areas), unnest(:indicators), unnest(:counts)
                        """)
                .param("month", month.atDay(1))
                .param("campaigns", cells.stream().map(Cell::campaign).toArray(UUID[]::new))
                .param("names", texts(cells, Cell::name))
                .param("areas", texts(cells, Cell::departement))
                .param("indicators", texts(cells, Cell::indicator))
                .param("counts", cells.stream().map(Cell::told).toArray(Long[]::new))
                .update();
    }

    private static String[] texts(List<Cell> cells, Function<Cell, String> text) {
        return cells.stream().map(text).toArray(String[]::new);
    }

    /** Empty while no published month has a cell. */
    Optional<Edition> edition() {
        return jdbc.sql("""
                        select count(*)::integer as months, max(published_at) as published
                        from evaluation.open_month
                        having exists (select from evaluation.open_cell)
                        """)
                .query((row, _) -> new Edition(
                        row.getInt("months"), row.getTimestamp("published").toInstant()))
                .optional();
    }

    void cells(BiConsumer<YearMonth, Cell> taker) {
        jdbc.sql("select * from evaluation.open_cell order by month, name, campaign, departement, indicator")
                .query(row -> {
                    long count = row.getLong("count");
                    boolean hidden = row.wasNull();
                    taker.accept(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            new Cell(
                                    row.getObject("campaign", UUID.class),
                                    row.getString("name"),
                                    row.getString("departement"),
                                    row.getString("indicator"),
                                    hidden ? Count.HIDDEN : Count.of(count)));
                });
    }
}
