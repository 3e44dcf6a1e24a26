package fr.mediane.platform.files;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where encrypted files lie: in the rows that speak of them, or as objects of a store (S3) when {@code mediane.files.store}
 * says so. Each stays where it was written, and is read there, whatever is set later.
 *
 * <p>An object is named in the database first, then written, then kept by the transaction of its row; a row that goes dooms
 * its object with it. What is named and kept by no row after an hour, and what is doomed, goes by a round that tries until
 * it is done: nothing is lost that a row speaks of, and nothing stays that none does.
 */
public class FileStore {
    private static final Logger log = LoggerFactory.getLogger(FileStore.class);

    /** A request that writes files is over long before. */
    private static final Duration WRITING = Duration.ofHours(1);

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private final Optional<ObjectStore> objects;
    private final boolean chosen;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param chosen whether new files become objects */
    FileStore(Optional<ObjectStore> objects, boolean chosen, JdbcClient jdbc, Clock clock) {
        this.objects = objects;
        this.chosen = chosen;
        this.jdbc = jdbc;
        this.clock = clock;
        if (chosen && objects.isEmpty()) {
            throw new IllegalStateException("mediane.files.store is s3, and mediane.files.s3.endpoint is missing"
                    + " (see docs/operations.md).");
        }
    }

    /** What a row keeps: the bytes, or the id of an object; never both. */
    public record Place(Optional<byte[]> body, Optional<UUID> object) {}

    /**
     * Writes a file, before the transaction of its row: nobody else's rows wait for a slow store.
     *
     * @return empty when the store does not take it now
     */
    public Optional<Place> put(byte[] sealed) {
        if (!chosen) {
            return Optional.of(new Place(Optional.of(sealed), Optional.empty()));
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a file is written before the transaction that keeps it");
        }
        var id = Uuid7.next();
        jdbc.sql("insert into platform.stored_object (id, since, next_try) values (:id, :now, :limit)")
                .param("id", id)
                .param("now", Sql.at(clock.instant()))
                .param("limit", Sql.at(clock.instant().plus(WRITING)))
                .update();
        try {
            objects.orElseThrow().put(id, sealed);
            return Optional.of(new Place(Optional.empty(), Optional.of(id)));
        } catch (RuntimeException e) {
            log.warn("A file could not be written to the store: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Whether new files become objects. */
    public boolean chosen() {
        return chosen;
    }

    /** Keeps it, in the transaction that writes its row. */
    public void keep(Place place) {
        place.object().ifPresent(id -> {
            int found = jdbc.sql(
                            "update platform.stored_object set state = 'KEPT' where id = :id and state = 'WRITING'")
                    .param("id", id)
                    .update();
            if (found == 0) {
                throw new IllegalStateException("a file was swept away before its row was written: " + id);
            }
        });
    }

    /** @return empty when it is not there, or the store does not answer, which the log tells */
    public Optional<byte[]> read(Place place) {
        return place.body().or(() -> object(place.object().orElseThrow()));
    }

    private Optional<byte[]> object(UUID id) {
        try {
            var found = objects.flatMap(store -> store.get(id));
            if (found.isEmpty()) {
                log.error("A file is not in the store: {}", id);
            }
            return found;
        } catch (RuntimeException e) {
            log.warn("A file could not be read from the store: {} {}", id, e.toString());
            return Optional.empty();
        }
    }

    /** Removes the next object that nothing speaks of; whether there was one. The caller opens the transaction. */
    boolean sweepOne() {
        if (objects.isEmpty()) {
            return false; // what is left lies in a store that nobody has told us of any more
        }
        var next = jdbc.sql("""
                        select id from platform.stored_object where state <> 'KEPT' and next_try <= :now
                        order by next_try limit 1 for update skip locked
                        """)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .optional();
        next.ifPresent(this::sweep);
        return next.isPresent();
    }

    private void sweep(UUID id) {
        boolean gone = false;
        try {
            objects.orElseThrow().delete(id);
            gone = true;
        } catch (RuntimeException e) {
            log.warn("A file could not be removed from the store, tried again later: {} {}", id, e.toString());
        }
        var sql = gone
                ? "delete from platform.stored_object where id = :id"
                : "update platform.stored_object set next_try = :again where id = :id";
        jdbc.sql(sql)
                .param("id", id)
                .param("again", Sql.at(clock.instant().plus(AGAIN)))
                .update();
    }
}
