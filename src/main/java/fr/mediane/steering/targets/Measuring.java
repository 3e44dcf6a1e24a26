package fr.mediane.steering.targets;

import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Measures each night what targets measured here are about, for the last closed months: supports from the months that
 * everyone may read, as they were published; counsellors as they are known today. A night missed is made good.
 */
@Component
class Measuring {
    private static final String COUNSELLORS = Sql.beside(Measuring.class, "measured-counsellors");
    private static final String SUPPORTS = Sql.beside(Measuring.class, "measured-supports");
    private static final int MONTHS = 24;
    private final JdbcClient jdbc;
    private final Targets targets;
    private final Clock clock;
    private final int threshold;

    Measuring(
            JdbcClient jdbc,
            Targets targets,
            Clock clock,
            @org.springframework.beans.factory.annotation.Value("${mediane.statistics.threshold:5}") int threshold) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.clock = clock;
        this.threshold = threshold;
    }

    @Scheduled(cron = "0 20 4 * * *", zone = Paris.NAME)
    @Transactional
    void nightly() {
        targets.measured().forEach(this::measure);
    }

    /** In the caller's transaction. */
    void measure(Target target) {
        target.measure().ifPresent(what -> measure(target, what));
    }

    private void measure(Target target, Measure what) {
        var last = YearMonth.now(clock.withZone(Paris.ZONE)).minusMonths(1);
        var sql = switch (what) {
            case COUNSELLORS -> COUNSELLORS;
            case SUPPORTS -> SUPPORTS;
        };
        Rows.list(jdbc.sql(sql)
                        .param("first", last.minusMonths(MONTHS - 1L).atDay(1))
                        .param("last", last.atDay(1))
                        .param("departement", target.departement())
                        .param("threshold", threshold)
                        .query((row, _) ->
                                new Figure(row.getObject("day", LocalDate.class), row.getBigDecimal("value"))))
                .forEach(figure ->
                        targets.put(target.id(), new Value(figure, Value.Origin.MEASURED, ""), Optional.empty()));
    }
}
