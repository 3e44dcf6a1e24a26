package fr.mediane.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Read queries live in {@code .sql} files beside the class that reads them; instants go to the database in UTC. */
public final class Sql {
    private Sql() {}

    /**
     * The text of {@code name.sql} beside a class; read it once, into a constant.
     *
     * @throws UncheckedIOException when there is no such file
     */
    public static String beside(Class<?> reader, String name) {
        try {
            return new ClassPathResource(name + ".sql", reader).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * From here to the end of the transaction, queries are planned for their own parameters. One that leaves conditions out
     * where a parameter is null has no plan that is good for all of them: the database would take such a plan after a few
     * executions, and be a thousand times slower for who sees everything.
     *
     * @throws IllegalStateException without a transaction: it would be over before the query
     */
    public static void planEachAnew(JdbcClient jdbc) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nothing is planned anew without a transaction");
        }
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    /** An instant as the driver takes it for a {@code timestamptz}. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
