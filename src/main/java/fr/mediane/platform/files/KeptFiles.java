package fr.mediane.platform.files;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Progress;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Has files made in the background, and gives them to who asked for them, and to nobody else. */
@Component
public class KeptFiles {
    /** Before the file's id. */
    static final String CONTEXT = "platform.file:";

    /** So many files of one person are made at once; the next has to wait until one is ready. */
    static final int MOST_AT_ONCE = 3;

    /** So many are made at once in this process, whoever asked: each holds a connection to the database. */
    private static final int MOST_IN_THIS_PROCESS = 2;

    private final FileRows rows;
    private final Shelf shelf;
    private final Jobs jobs;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(MOST_IN_THIS_PROCESS, true);

    KeptFiles(FileRows rows, Shelf shelf, Jobs jobs, Vault vault, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.jobs = jobs;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Starts making a file, unless one of this id was asked for already: then it is that one. To be called outside a
     * transaction, when what the file tells is committed.
     */
    public Decision<KeptFile> order(Actor actor, FileOrder order, FileBody body) {
        if (actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        var owner = actor.account().get();
        if (find(actor, order.id()).isEmpty()) {
            if (rows.inTheMaking(owner) >= MOST_AT_ONCE) {
                return Decision.refused(ErrorKey.of("platform.files.too-many"));
            }
            var key = new byte[Shelf.KEY_BYTES];
            random.nextBytes(key);
            if (rows.insert(owner, order, sealed(order.id(), key), clock.instant())) {
                rows.madeBy(
                        order.id(), jobs.start(actor, order.kind(), progress -> make(order.id(), key, body, progress)));
            }
        }
        return find(actor, order.id()).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** The files that someone asked for, the latest first. */
    public List<KeptFile> of(Actor actor) {
        return actor.account().map(rows::of).orElse(List.of()).stream()
                .map(row -> file(actor, row))
                .toList();
    }

    /** One of their own files; nobody has another's. */
    public Optional<KeptFile> find(Actor actor, UUID id) {
        return row(actor, id).map(row -> file(actor, row));
    }

    /** The bytes of one of their own files, once it is ready; to be closed by who reads them. */
    public Optional<InputStream> open(Actor actor, UUID id) throws IOException {
        var row = row(actor, id).filter(FileRows.Row::ready);
        return row.isEmpty() ? Optional.empty() : Optional.of(shelf.open(id, key(row.get())));
    }

    /** Removes one of their own files at once, or has its making stopped. False when there is none. */
    public boolean remove(Actor actor, UUID id) {
        var file = find(actor, id);
        file.flatMap(KeptFile::job).ifPresent(job -> jobs.cancel(actor, job.id()));
        return file.isPresent() && remove(id);
    }

    /** Clears what has been kept long enough, and what no row knows of. */
    int clear() {
        var cleared = rows.expired(clock.instant());
        cleared.forEach(this::remove);
        for (var name : shelf.untouchedSince(clock.instant().minus(Duration.ofDays(1)))) {
            if (!rows.keeps(name)) {
                shelf.sweep(name);
            }
        }
        return cleared.size();
    }

    /** The row first: without its key, whatever stays on disk cannot be read. */
    private boolean remove(UUID id) {
        boolean removed = rows.delete(id);
        shelf.remove(id);
        return removed;
    }

    private Map<String, String> make(UUID id, byte[] key, FileBody body, Progress progress) {
        takeTurn(progress);
        try {
            progress.say("");
            long size = shelf.put(id, key, out -> body.write(out, progress));
            if (!rows.ready(id, size, clock.instant())) {
                shelf.remove(id); // its owner did not want it any more
            }
            return Map.of("file", id.toString());
        } finally {
            turns.release();
        }
    }

    private void takeTurn(Progress progress) {
        progress.say("platform.files.waiting");
        try {
            while (!turns.tryAcquire(300, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        }
    }

    private Optional<FileRows.Row> row(Actor actor, UUID id) {
        return actor.account().flatMap(owner -> rows.find(owner, id));
    }

    private KeptFile file(Actor actor, FileRows.Row row) {
        return row.file(row.ready() ? Optional.empty() : row.job().flatMap(job -> jobs.find(actor, job)));
    }

    private byte[] sealed(UUID id, byte[] key) {
        return vault.seal(Base64.getEncoder().encodeToString(key), CONTEXT + id);
    }

    private byte[] key(FileRows.Row row) {
        return Base64.getDecoder().decode(vault.open(row.key(), CONTEXT + row.id()));
    }
}
