package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.Progress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A copy being built beside the one in use. */
final class Rebuild implements Progress {
    private static final int WHOLE = 100;
    /** Whoever ends does not wait for ever for a PostgreSQL that is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<Builder.Built> result = new CompletableFuture<>();
    private volatile long total;
    private volatile long done;
    private volatile boolean cancelled;
    private final Thread thread;

    private Rebuild(Builder builder, CopySlot slot) {
        this.thread = Thread.ofPlatform().name("statistics-rebuild").daemon().unstarted(() -> {
            try {
                result.complete(builder.build(slot, this));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
    }

    static Rebuild start(Builder builder, CopySlot slot) {
        var rebuild = new Rebuild(builder, slot);
        rebuild.thread.start();
        return rebuild;
    }

    /** What was built, once it is; throws what went wrong. */
    Optional<Builder.Built> result() {
        return result.isDone() ? Optional.of(result.join()) : Optional.empty();
    }

    int percent() {
        return total == 0 ? 0 : (int) (WHOLE * done / total);
    }

    /**
     * Stops it, wherever it is: between two months, writing a file, or waiting for a connection.
     *
     * @return whether it has stopped; else it hangs on what never answers
     */
    boolean cancel() {
        cancelled = true;
        thread.interrupt();
        try {
            return result.handle((_, _) -> true).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void total(long steps) {
        total = steps;
    }

    @Override
    public void done(long steps) {
        done = steps;
    }

    @Override
    public void say(String messageKey) {}

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new Cancelled();
        }
    }
}
