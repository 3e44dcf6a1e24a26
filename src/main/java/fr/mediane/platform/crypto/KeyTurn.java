package fr.mediane.platform.crypto;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is written under a key and what is written under the next from passing each other unseen. Where the database
 * refuses that two fingerprints are the same, it cannot tell that two made by different keys mean the same person; so
 * whoever wrote under the former key is done before anyone writes under the new one, in whichever process.
 */
@Component
public class KeyTurn {
    /** Any number that no other lock of ours has. */
    private static final long LOCK = 0x6b65797475726eL;

    /** What PostgreSQL says when {@code lock_timeout} is over. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int MOST_TRIES = 200;
    private final KeyedHash hash;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeyTurn(KeyedHash hash, JdbcClient jdbc, TransactionTemplate transaction) {
        this.hash = hash;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * From here until the transaction ends, the key that makes fingerprints stays the same. To be called before the first is
     * made.
     *
     * @throws IllegalStateException when this process has no sight of the newest key
     */
    public void hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(:lock)")
                .param("lock", LOCK)
                .query((row, _) -> true)
                .single();
        // A statement of its own, which sees what was committed while this one waited.
        var newest = jdbc.sql("select number from platform.newest_hash_key")
                .query(Integer.class)
                .optional();
        if (newest.isPresent() && !hash.knows(newest.get())) {
            throw new IllegalStateException("The newest key of hashes, number " + newest.get()
                    + ", is not in the file of this process: bring that file here, or wait until it shows");
        }
    }

    /** Makes the new key once nobody holds the former; new holders wait meanwhile, a quarter of a second at a time. */
    void change() {
        for (int tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(_ -> alone());
                return;
            } catch (DataAccessException e) {
                if (tries == MOST_TRIES || !tookTooLong(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** When the keys of hashes were changed last. */
    Instant changedAt() {
        return hash.changedAt();
    }

    /** Only the newest key stays; how many went. */
    int retire() {
        return hash.retire();
    }

    private static boolean tookTooLong(DataAccessException failure) {
        return failure instanceof ConcurrencyFailureException
                || failure.getRootCause() instanceof SQLException cause
                        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private void alone() {
        jdbc.sql("set local lock_timeout = '250ms'").update();
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, _) -> true)
                .single();
        hash.addPrimary();
        jdbc.sql("""
                        insert into platform.newest_hash_key (number) values (:number)
                        on conflict (alone) do update set number = excluded.number, changed_at = excluded.changed_at
                        """).param("number", hash.primary()).update();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
