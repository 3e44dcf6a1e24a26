package fr.mediane.steering.statistics.columns;

import fr.mediane.platform.Progress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A copy being built beside the one in use. */
final class Rebuild implements Progress {
    private static final int WHOLE = 100;
    private final CompletableFuture<Builder.Built> result = new CompletableFuture<>();
    private volatile long total;
    private volatile long done;
    private volatile boolean cancelled;

    static Rebuild start(Builder builder, CopySlot slot) {
        var rebuild = new Rebuild();
        Thread.ofPlatform().name("statistics-rebuild").daemon().start(() -> {
            try {
                rebuild.result.complete(builder.build(slot, rebuild));
            } catch (RuntimeException | Error e) {
                rebuild.result.completeExceptionally(e);
            }
        });
        return rebuild;
    }

    /** What was built, once it is; throws what went wrong. */
    Optional<Builder.Built> result() {
        return result.isDone() ? Optional.of(result.join()) : Optional.empty();
    }

    int percent() {
        return total == 0 ? 0 : (int) (WHOLE * done / total);
    }

    /** Stops it, and waits until it has. */
    void cancel() {
        cancelled = true;
        result.handle((_, _) -> true).join();
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
