package fr.mediane.engines.ledger;

import fr.mediane.engines.ledger.Verification.Fault;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes everything from the entries: the chain of pages, the balance of each transaction, what is left of accounts,
 * the noted sums, the corrections. All as at one instant, while others go on writing.
 */
@Component
class Audit {
    private static final String UNBALANCED = Sql.beside(Audit.class, "unbalanced");
    private static final String BALANCES = Sql.beside(Audit.class, "balances");
    private static final String CHECKPOINTS = Sql.beside(Audit.class, "checkpoints");
    private static final String HEADINGS = Sql.beside(Audit.class, "heading-sums");
    private static final String REVERSALS = Sql.beside(Audit.class, "reversals");
    private static final int PAGES_AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate instant;

    Audit(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        instant = new TransactionTemplate(transactions);
        instant.setReadOnly(true);
        instant.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param progress told how many pages of the chain have been recomputed */
    Verification verify(Progress progress) {
        return instant.execute(status -> {
            var faults = new ArrayList<Fault>();
            long pages = pages(progress, faults);
            faults.addAll(found(UNBALANCED, FaultKind.UNBALANCED));
            faults.addAll(Rows.list(jdbc.sql(BALANCES)
                    .query((row, line) -> new Fault(
                            row.getBoolean("wrong") ? FaultKind.BALANCE : FaultKind.FLOOR, row.getString("about")))));
            faults.addAll(found(CHECKPOINTS, FaultKind.CHECKPOINT));
            faults.addAll(found(HEADINGS, FaultKind.HEADING));
            faults.addAll(found(REVERSALS, FaultKind.REVERSAL));
            return new Verification(pages, count("entry"), count("account"), faults);
        });
    }

    /** Recomputes pages up to the first that is broken; how many are sound. */
    private long pages(Progress progress, List<Fault> faults) {
        long last = jdbc.sql("select coalesce(max(number), 0) from ledger.page")
                .query(Long.class)
                .single();
        progress.total(last);
        for (long done = 0; done < last; done += PAGES_AT_ONCE) {
            progress.checkCancelled();
            var broken = jdbc.sql("""
                            select p.number from (
                                select number, hash, previous, last_moment, last_position,
                                    lag(hash, 1, sha256('')) over w as before,
                                    lag(last_moment, 1, -1::bigint) over w as after_moment,
                                    lag(last_position, 1, -1::bigint) over w as after_position,
                                    lag(number, 1, 0::bigint) over w as former
                                from ledger.page where number >= :from - 1 and number <= :to
                                window w as (order by number)
                            ) p
                            where p.number >= :from and (
                                p.former <> p.number - 1 or p.previous <> p.before
                                or p.hash is distinct from ledger.hash_of(
                                    p.previous, p.after_moment, p.after_position, p.last_moment, p.last_position))
                            order by p.number limit 1
                            """)
                    .param("from", done + 1)
                    .param("to", done + PAGES_AT_ONCE)
                    .query(Long.class)
                    .optional();
            if (broken.isPresent()) {
                faults.add(new Fault(FaultKind.CHAIN, String.valueOf(broken.get())));
                return broken.get() - 1;
            }
            progress.done(Math.min(last, done + PAGES_AT_ONCE));
        }
        return last;
    }

    private List<Fault> found(String sql, FaultKind kind) {
        return Rows.list(jdbc.sql(sql).query((row, line) -> new Fault(kind, row.getString("about"))));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from ledger." + table)
                .query(Long.class)
                .single();
    }
}
