package fr.mediane.platform.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows when nobody can write under a former key any more, and lets one process at a time change keys. */
@Component
class KeysSettled {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration settle;

    KeysSettled(
            DataSource database,
            JdbcClient jdbc,
            Clock clock,
            @Value("${mediane.encryption.settle:1m}") Duration settle) {
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settle = settle;
    }

    /** Does something unless another process is at it; the lock goes with the process, however it ends. */
    <T> Optional<T> alone(long lock, Supplier<T> work) {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(" + lock + ")")) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                ask(connection, "select pg_advisory_unlock(" + lock + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits until whoever read the keys before they were changed has written what was sealed by them: every process looks
     * at the file each time it seals, so that is the transactions begun before, and a moment for what needs none.
     */
    void await(Instant changed) {
        var until = changed.plus(settle);
        var deadline = clock.instant().plus(LONGEST);
        while (clock.instant().isBefore(until) || openSince(until)) {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException(
                        "a transaction begun before the keys were changed is still open after " + LONGEST);
            }
            try {
                Thread.sleep(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean openSince(Instant before) {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid() and xact_start < :before)
                        """)
                .param("before", Timestamp.from(before))
                .query(Boolean.class)
                .single();
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
