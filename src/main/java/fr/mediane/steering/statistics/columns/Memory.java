package fr.mediane.steering.statistics.columns;

import fr.mediane.steering.statistics.columns.blocks.Crew;
import fr.mediane.steering.statistics.columns.blocks.Index;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The copy as blocks in memory, from which questions are answered quickest. Read in the background when there is a new copy;
 * until then the copy itself answers. Changed by the follower's thread alone.
 */
@Component
class Memory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Memory.class);
    private final Current current;
    private final Crew crew;
    private volatile @Nullable Index index;
    private @Nullable Loading loading;

    Memory(Current current, CopySettings settings) {
        this.current = current;
        this.crew = new Crew(settings.threads());
    }

    /** What is being read, and what has been deleted from the copy since that began. */
    private static final class Loading {
        private final CompletableFuture<Index> result = new CompletableFuture<>();
        private int[] gone = {};
        private volatile boolean cancelled;
    }

    /** The figures; empty as long as the blocks are not there. */
    Optional<Figures> count(Slice slice, Map<UUID, UUID> merged) {
        return Optional.ofNullable(index).map(known -> known.count(slice, merged, this::people, crew));
    }

    /** How often people took part; empty as long as the blocks are not there. */
    Optional<Visits> visits(Slice slice) {
        return Optional.ofNullable(index).map(known -> known.visits(slice, this::people, crew));
    }

    /** Begins to read the copy. */
    void begin() {
        forget();
        int until = current.ask(Memory::next).orElse(0);
        var started = new Loading();
        loading = started;
        Thread.ofPlatform().name("statistics-load").daemon().start(() -> {
            try {
                started.result.complete(Index.read(until, source(started), crew));
            } catch (RuntimeException | Error e) {
                started.result.completeExceptionally(e);
            }
        });
    }

    /** Answers from what has been read, once it is. */
    void adopt() {
        var running = loading;
        if (running == null || !running.result.isDone()) {
            return;
        }
        loading = null;
        try {
            var read = running.result.join();
            index = changed(read, running.gone);
            current.write(Copy::rest);
            log.info("Statistics: the copy is in memory, {} activities", read.end());
        } catch (CompletionException e) {
            log.warn("Statistics: the copy could not be read into memory", e.getCause());
        }
    }

    /** After a change of the copy: the numbers of what is no longer there; what is new is read. */
    void after(int[] gone) {
        var running = loading;
        if (running != null) {
            running.gone = IntStream.concat(Arrays.stream(running.gone), Arrays.stream(gone))
                    .toArray();
        }
        var known = index;
        if (known != null) {
            index = changed(known, gone);
        }
    }

    /** Answers no more. */
    void forget() {
        index = null;
        var running = loading;
        loading = null;
        if (running != null) {
            running.cancelled = true;
            running.result.handle((_, _) -> true).join();
        }
    }

    @Override
    public void close() {
        crew.close();
    }

    private @Nullable Index changed(Index before, int[] gone) {
        return current.ask(connection -> before.after(gone, next(connection), connection))
                .orElse(null);
    }

    private Index.Source source(Loading loading) {
        return new Index.Source() {
            @Override
            public <T> T ask(Index.Asking<T> asking) {
                if (loading.cancelled) {
                    throw new CancellationException();
                }
                return current.ask(asking::ask).orElseThrow();
            }
        };
    }

    private int[] people(Set<UUID> ids) {
        return current.ask(connection -> new Conditions(connection)
                        .people(ids).stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                .orElseGet(() -> new int[0]);
    }

    private static int next(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select next from about")) {
            row.next();
            return row.getInt(1);
        }
    }
}
