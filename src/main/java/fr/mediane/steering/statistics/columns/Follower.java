package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.feed.Moment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the copy of this process true. Used by one thread: each look reads the feed and the activities that changed in one
 * moment of PostgreSQL, and writes them together with the position reached.
 */
@Component
class Follower {
    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    /** So many changed activities are read at a time. */
    private static final int BATCH = 5_000;
    /** With more changes than this it is quicker to begin anew. */
    private static final int MOST = 500_000;
    /** After a build that failed. */
    private static final Duration REST = Duration.ofSeconds(20);

    private final Source source;
    private final Builder builder;
    private final Current current;
    private final Memory memory;
    private final CopySettings settings;
    private @Nullable CopySlot slot;
    private volatile @Nullable Moment position;
    private volatile @Nullable Rebuild rebuild;
    private volatile long seen = System.nanoTime();
    private long notBefore = System.nanoTime();

    Follower(Source source, Builder builder, Current current, Memory memory, CopySettings settings) {
        this.source = source;
        this.builder = builder;
        this.current = current;
        this.memory = memory;
        this.settings = settings;
    }

    CopyState state() {
        var building = rebuild;
        return new CopyState(
                position != null,
                Duration.ofNanos(Math.max(0, System.nanoTime() - seen)),
                Optional.ofNullable(building).map(Rebuild::percent));
    }

    /** Opens what an earlier process left, if it is any good. */
    void open() {
        var mine = CopySlot.take(settings.folder());
        slot = mine;
        mine.clear();
        try {
            var copy = Copy.open(mine.file(), settings);
            var about = copy.about().filter(this::good);
            if (about.isPresent()) {
                current.become(copy);
                memory.begin();
                position = about.get().position();
                return;
            }
            copy.close();
        } catch (CopyBroken e) {
            log.warn("Statistics: the copy {} is damaged and will be built anew ({})", mine.file(), e.getMessage());
        }
        Current.delete(mine.file());
    }

    /** Looks once. */
    void look() {
        try {
            adopt();
            memory.adopt();
            if (position == null) {
                begin();
            } else {
                source.atOneMoment(() -> {
                    follow(source.now());
                    return true;
                });
                seen = System.nanoTime();
            }
        } catch (CopyBroken e) {
            log.warn("Statistics: the copy will be built anew ({})", e.getMessage());
            position = null;
            memory.forget();
            current.end();
            throw e;
        }
    }

    /** Builds the copy anew beside the one in use; does nothing when that is being done. */
    void begin() {
        if (rebuild == null && slot != null && System.nanoTime() - notBefore >= 0) {
            log.info("Statistics: building the copy");
            rebuild = Rebuild.start(builder, slot);
        }
    }

    /** Lets go of everything. */
    void close() throws IOException {
        if (rebuild != null) {
            rebuild.cancel();
        }
        memory.forget();
        current.end();
        if (slot != null) {
            slot.close();
        }
    }

    private boolean good(Copy.About about) {
        return about.version() == Copy.VERSION
                && about.source().equals(source.name())
                && source.atOneMoment(() -> !about.position().ahead(source.now()));
    }

    /** What has been built takes the place of what was used so far. */
    private void adopt() {
        var running = rebuild;
        if (running == null || slot == null) {
            return;
        }
        try {
            var built = running.result();
            if (built.isPresent()) {
                rebuild = null;
                memory.forget();
                current.become(built.get().file(), slot, settings);
                memory.begin();
                position = built.get().position();
                log.info("Statistics: the copy is built");
            }
        } catch (CompletionException e) {
            rebuild = null;
            notBefore = System.nanoTime() + REST.toNanos();
            throw new IllegalStateException("the copy could not be built", e.getCause());
        }
    }

    private void follow(Moment now) {
        var before = position;
        if (before == null) {
            return;
        }
        if (before.ahead(now)) {
            throw new CopyBroken("PostgreSQL was set back", new IllegalStateException(before + " is after " + now));
        }
        var changed = source.changedSince(before);
        if (changed.size() > MOST) {
            begin();
            return;
        }
        for (int from = 0; from < changed.size(); from += BATCH) {
            int until = Math.min(from + BATCH, changed.size());
            write(changed.subList(from, until), until == changed.size() ? now : before);
        }
        position = now;
    }

    private void write(List<UUID> activities, Moment reached) {
        if (slot == null) {
            return;
        }
        try (var passing = Passing.of(slot, "following")) {
            source.write(activities, passing);
            current.write(copy -> {
                var gone = new AtomicReference<>(new int[0]);
                copy.atOnce(() -> {
                    gone.set(copy.forget(activities));
                    copy.belonging(passing);
                    copy.people(passing);
                    copy.activities(passing);
                    copy.reached(reached);
                });
                memory.after(gone.get());
            });
        }
    }
}
