package fr.mediane.engines.ledger;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Progress;
import fr.mediane.platform.Rows;
import fr.mediane.platform.Sql;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.jobs.Jobs;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The books as those read them who answer for them: national administrators. They hold no person's name. */
@Component
public class BooksDesk {
    /** Kind of the background job that verifies. */
    public static final String VERIFICATION = "ledger.verify";

    public static final int PAGE_SIZE = 50;
    private static final String TRIAL_BALANCE = Sql.beside(BooksDesk.class, "trial-balance");
    private static final String ACCOUNTS = Sql.beside(BooksDesk.class, "accounts");
    private static final String STATEMENT = Sql.beside(BooksDesk.class, "statement");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Jobs jobs;
    private final JournalDesk journal;

    BooksDesk(JdbcClient jdbc, Audit audit, Jobs jobs, JournalDesk journal) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.jobs = jobs;
        this.journal = journal;
    }

    /** A book, and the last day it is closed on. */
    public record Book(String code, String titleFr, String titleEn, Optional<LocalDate> closedUntil) {}

    /**
     * A heading in the trial balance; sums in cents.
     *
     * @param balance on the heading's normal side
     */
    public record TrialLine(
            String number,
            String titleFr,
            String titleEn,
            HeadingKind kind,
            String currency,
            long accounts,
            long debits,
            long credits,
            long balance) {}

    /** An account with its balance now, in cents on its normal side. */
    public record AccountLine(UUID id, String name, String currency, long balance) {}

    /** An account: where it stands in the chart. */
    public record AccountHead(UUID id, String book, String heading, String name, String currency) {}

    /**
     * An entry of an account.
     *
     * @param cents a debit is positive
     * @param balance after it, on the account's normal side
     */
    public record StatementLine(
            UUID transaction,
            String kind,
            LocalDate valueDate,
            boolean reversal,
            Instant at,
            long cents,
            long balance) {}

    /** One page of a longer list. */
    public record Page<T>(List<T> lines, long total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    public Decision<List<Book>> books(Actor actor) {
        return reader(actor)
                ? Decision.accepted(Rows.list(jdbc.sql("""
                                select code, title_fr, title_en, nullif(closed_until, '-infinity') as closed from ledger.book order by code
                                """)
                        .query((row, line) -> new Book(
                                row.getString("code"),
                                row.getString("title_fr"),
                                row.getString("title_en"),
                                Optional.ofNullable(row.getObject("closed", LocalDate.class))))))
                : Decision.forbidden();
    }

    /** Every heading with accounts, at an instant; debits and credits are equal in each currency. */
    public Decision<List<TrialLine>> trialBalance(Actor actor, String book, Instant at) {
        return reader(actor)
                ? Decision.accepted(Rows.list(jdbc.sql(TRIAL_BALANCE)
                        .param("book", book)
                        .param("at", Timestamp.from(at))
                        .query(TrialLine.class)))
                : Decision.forbidden();
    }

    /** @param page from 1 */
    public Decision<Page<AccountLine>> accounts(Actor actor, String book, String heading, String name, int page) {
        if (!reader(actor)) {
            return Decision.forbidden();
        }
        var total = new long[1];
        var lines = Rows.list(jdbc.sql(ACCOUNTS)
                .param("book", book)
                .param("heading", heading)
                .param("name", "%" + name.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("offset", (page - 1) * PAGE_SIZE)
                .param("limit", PAGE_SIZE)
                .query((row, line) -> {
                    total[0] = row.getLong("total");
                    return new AccountLine(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("currency"),
                            row.getLong("balance"));
                }));
        return Decision.accepted(new Page<>(lines, total[0]));
    }

    public Decision<AccountHead> account(Actor actor, UUID account) {
        if (!reader(actor)) {
            return Decision.forbidden();
        }
        return jdbc.sql("select id, book, heading, name, currency from ledger.account where id = :id")
                .param("id", account)
                .query(AccountHead.class)
                .optional()
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /**
     * Entries of an account, oldest first.
     *
     * @param from included
     * @param to excluded
     * @param page from 1
     */
    public Decision<Page<StatementLine>> statement(Actor actor, UUID account, Instant from, Instant to, int page) {
        if (!reader(actor)) {
            return Decision.forbidden();
        }
        var total = new long[1];
        var lines = Rows.list(jdbc.sql(STATEMENT)
                .param("account", account)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("offset", (page - 1) * PAGE_SIZE)
                .param("limit", PAGE_SIZE)
                .query((row, line) -> {
                    total[0] = row.getLong("total");
                    return new StatementLine(
                            row.getObject("id", UUID.class),
                            row.getString("kind"),
                            row.getObject("value_date", LocalDate.class),
                            row.getBoolean("reversal"),
                            row.getTimestamp("at").toInstant(),
                            row.getLong("cents"),
                            row.getLong("balance"));
                }));
        return Decision.accepted(new Page<>(lines, total[0]));
    }

    /** Closes a book up to a past day: nothing is written with a value date of then any more, for good. */
    @Transactional
    public Decision<LocalDate> close(Actor actor, String book, LocalDate day) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        return Refusals.told(() -> {
            jdbc.sql("select ledger.close(:book, :day, :by::uuid)")
                    .param("book", book)
                    .param("day", day)
                    .param("by", actor.account().orElse(null))
                    .query((row, line) -> day)
                    .list();
            journal.changed(
                    actor,
                    new Entry("engines.ledger", "closing", Optional.empty(), List.of("until"), Optional.empty()));
            return day;
        });
    }

    /** Starts recomputing everything in the background. */
    public Decision<UUID> verify(Actor actor) {
        return reader(actor) ? Decision.accepted(jobs.start(actor, VERIFICATION, this::verify)) : Decision.forbidden();
    }

    /** A verification that was started, and what it found once it is done. */
    public Decision<Job> verification(Actor actor, UUID job) {
        if (!reader(actor)) {
            return Decision.forbidden();
        }
        return jobs.find(actor, job)
                .filter(found -> found.kind().equals(VERIFICATION))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private Map<String, String> verify(Progress progress) {
        var found = audit.verify(progress);
        var result = new HashMap<>(Map.of(
                "pages", String.valueOf(found.pages()),
                "entries", String.valueOf(found.entries()),
                "accounts", String.valueOf(found.accounts()),
                "faults", String.valueOf(found.faults().size())));
        for (int i = 0; i < found.faults().size(); i++) {
            var fault = found.faults().get(i);
            result.put("fault." + i, fault.kind().name() + " " + fault.about());
        }
        return result;
    }

    private static boolean reader(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }
}
