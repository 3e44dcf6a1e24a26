package fr.mediane.programmes.beneficiaries.retention;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Command;
import fr.mediane.platform.Paris;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.programmes.beneficiaries.Erasing;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases once a year the people who have not been helped by name for as long as records are kept ({@code
 * mediane.beneficiaries.retention}, three years by default), and says how many. Also a command.
 */
@Component
class Retention implements Command {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int BATCH = 100;
    private final JdbcClient jdbc;
    private final Erasing erasing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    Retention(
            JdbcClient jdbc,
            Erasing erasing,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${mediane.beneficiaries.retention:P3Y}") Period kept) {
        this.jdbc = jdbc;
        this.erasing = erasing;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public String verb() {
        return "erase-inactive";
    }

    @Override
    public String summary() {
        return "Erases the people not helped by name for as long as records are kept, and says how many.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        out.printf("%d people not helped since %s were erased.%n", run(), limit());
        return 0;
    }

    @Scheduled(cron = "0 30 4 15 1 *", zone = Paris.NAME)
    void yearly() {
        log.info("Retention: {} people not helped since {} were erased", run(), limit());
    }

    /** How many were erased; each batch is a transaction, so that a stop loses nothing of what is done. */
    int run() {
        int erased = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            var batch = due;
            transaction.executeWithoutResult(
                    _ -> batch.forEach(person -> erasing.erase(Actor.SYSTEM, person, Erasing.Reason.INACTIVE)));
            erased += batch.size();
        }
        jdbc.sql("insert into beneficiaries.retention_run (run_at, before, erased) values (:now, :before, :erased)")
                .param("now", Sql.at(clock.instant()))
                .param("before", limit())
                .param("erased", erased)
                .update();
        return erased;
    }

    private LocalDate limit() {
        return Paris.today(clock).minus(kept);
    }

    private List<UUID> due() {
        return Rows.list(
                jdbc.sql("""
                        select id from beneficiaries.person
                        where erased_at is null and merged_into is null
                          and coalesce(last_met, created_at at time zone 'UTC') < :limit::date
                        order by coalesce(last_met, created_at at time zone 'UTC')
                        limit :batch
                        """).param("limit", limit()).param("batch", BATCH).query(UUID.class));
    }
}
