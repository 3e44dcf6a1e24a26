package fr.mediane.engines.ledger;

import com.zaxxer.hikari.HikariDataSource;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.Progress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Books in a database of the test's own: its owner breaks rules on purpose, and everything is added up. */
public final class OwnBooks implements AutoCloseable {
    static final String BOOK = "trial";
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final EmbeddedPostgres postgres;
    private final HikariDataSource application;
    private final JdbcClient owner;
    public final LedgerDesk desk;
    final Rounds rounds;
    private final Audit audit;

    OwnBooks() {
        this(new Chart(
                BOOK,
                "Essai",
                "Trial",
                List.of(
                        Heading.of("51", HeadingKind.ASSET, "Banque", "Bank"),
                        Heading.of("46", HeadingKind.LIABILITY, "Dettes", "Debts"),
                        Heading.of("419", HeadingKind.LIABILITY, "Séquestre", "Escrow")
                                .guarded("use", "give-back"))));
    }

    /** @param rooms whose tables are there too, each after those it refers to */
    public OwnBooks(Chart chart, String... rooms) {
        try {
            // as durable as Médiane's own, so that it may be killed
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        owner = JdbcClient.create(postgres.getPostgresDatabase());
        owner.sql("""
                create role mediane_app login;
                alter default privileges grant select, insert, update, delete on tables to mediane_app;
                alter default privileges grant usage, select on sequences to mediane_app;
                alter default privileges grant usage on schemas to mediane_app
                """).update();
        migrate("__root");
        migrate("registers.journal");
        migrate("engines.ledger");
        List.of(rooms).forEach(this::migrate);
        application = new HikariDataSource();
        application.setJdbcUrl(postgres.getJdbcUrl("mediane_app", "postgres"));
        application.setMaximumPoolSize(16);
        var jdbc = JdbcClient.create(application);
        var transactions = new DataSourceTransactionManager(application);
        new Charts(List.of(chart), jdbc).load(Progress.SILENT);
        desk = new LedgerDesk(jdbc, transactions);
        rounds = new Rounds(jdbc);
        audit = new Audit(jdbc, transactions);
    }

    private void migrate(String room) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration/" + room)
                .placeholders(Map.of("app_role", "mediane_app"))
                .table("history_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .defaultSchema("public")
                .load()
                .migrate();
    }

    public JdbcClient asOwner() {
        return owner;
    }

    public JdbcClient asApplication() {
        return JdbcClient.create(application);
    }

    /** For processes of their own. */
    public String address() {
        return postgres.getJdbcUrl("mediane_app", "postgres");
    }

    /** For who asks the server as its owner. */
    public int port() {
        return postgres.getPort();
    }

    /** Notes the sums of busy accounts, as a running Médiane does every minute. */
    public int noteCheckpoints() {
        rounds.checkpoints();
        return rounds.checkpoints();
    }

    UUID bank() {
        return opened(NewAccount.of(UUID.randomUUID(), BOOK, "51", "Banque"));
    }

    UUID debt() {
        return opened(NewAccount.of(UUID.randomUUID(), BOOK, "46", "Dette"));
    }

    /** A debt that is never negative, with this much on it. */
    UUID purse(long cents, int stripes) {
        var purse = opened(NewAccount.of(UUID.randomUUID(), BOOK, "46", "Bourse")
                .neverNegative()
                .striped(stripes));
        if (cents > 0) {
            accepted(desk.post(move("fill", bank(), purse, cents)));
        }
        return purse;
    }

    UUID opened(NewAccount account) {
        desk.open(List.of(account));
        return account.id();
    }

    /** A transaction with one debit and one credit. */
    static Posting move(String kind, UUID debit, UUID credit, long cents) {
        return Posting.of(UUID.randomUUID(), BOOK, kind, DAY)
                .debit(debit, cents)
                .credit(credit, cents);
    }

    static <T> T accepted(Decision<T> decision) {
        return decision.orThrow();
    }

    static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().getFirst().key()
                : decision.toString();
    }

    public Verification verify() {
        while (rounds.seal() > 0) {}
        return audit.verify(Progress.SILENT);
    }

    /** Changes the past as only the database's owner can, with the guards taken down. */
    void tamper(String table, String statement, Object... values) {
        owner.sql("alter table ledger." + table + " disable trigger user").update();
        owner.sql(statement).params(values).update();
        owner.sql("alter table ledger." + table + " enable trigger user").update();
    }

    /** Books as on the first day, with their chart. */
    void empty() {
        var tables = List.of(
                "page", "outcome", "pending_entry", "entry", "transaction", "checkpoint", "heading_sum", "account");
        tables.forEach(table -> owner.sql("alter table ledger." + table + " disable trigger user")
                .update());
        owner.sql("truncate ledger.held, ledger.stripe, ledger." + String.join(", ledger.", tables))
                .update();
        tables.forEach(table -> owner.sql("alter table ledger." + table + " enable trigger user")
                .update());
    }

    @Override
    public void close() throws IOException {
        application.close();
        postgres.close();
    }
}
