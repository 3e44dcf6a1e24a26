package fr.mediane.registers.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the test's own: the chain is broken on purpose here, and transactions are held open. */
final class OwnCluster implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    OwnCluster() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        JdbcClient.create(owner()).sql("create role mediane_app login").update();
        JdbcClient.create(owner()).sql("""
                        alter default privileges grant select, insert, update, delete on tables to mediane_app;
                        alter default privileges grant usage on schemas to mediane_app
                        """).update();
        Flyway.configure()
                .dataSource(owner())
                .locations("classpath:db/migration/registers.journal")
                .placeholders(Map.of("app_role", "mediane_app"))
                .defaultSchema("public")
                .load()
                .migrate();
    }

    DataSource owner() {
        return source("postgres");
    }

    /** What the running product connects as. */
    DataSource application() {
        return source("mediane_app");
    }

    JournalDesk desk() {
        return new JournalDesk(JdbcClient.create(application()), Clock.systemUTC());
    }

    Blocks blocks() {
        return new Blocks(JdbcClient.create(application()));
    }

    Witness witness(Path file) {
        return new Witness(blocks(), file);
    }

    /** A sealer as another process would have it. */
    Sealer sealer(Path file) {
        var source = application();
        return new Sealer(
                JdbcClient.create(source),
                new Blocks(JdbcClient.create(source)),
                witness(file),
                new DataSourceTransactionManager(source),
                Clock.systemUTC());
    }

    Verification verify(Path file) {
        return new Verifier(blocks(), witness(file)).verify(checked -> {});
    }

    /** Changes the past as only the database's owner can, with the guards taken down. */
    void tamper(String statement, Object... values) {
        var owner = JdbcClient.create(owner());
        for (var table : List.of("entry", "block")) {
            owner.sql("alter table journal." + table + " disable trigger append_only")
                    .update();
        }
        owner.sql(statement).params(values).update();
    }

    /** A journal as on the first day. */
    void empty() {
        tamper("truncate journal.entry, journal.block restart identity");
    }

    private DataSource source(String user) {
        return new DriverManagerDataSource(postgres.getJdbcUrl(user, "postgres"));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
