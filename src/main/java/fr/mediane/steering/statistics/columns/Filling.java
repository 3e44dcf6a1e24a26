package fr.mediane.steering.statistics.columns;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets the copy take in some rows while PostgreSQL writes the next ones, in files that take turns. */
final class Filling implements AutoCloseable {
    private final Copy copy;
    private Passing free;
    private Passing other;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    Filling(Copy copy, Passing one, Passing other) {
        this.copy = copy;
        this.free = one;
        this.other = other;
    }

    /** The files to be written next. */
    Passing free() {
        return free;
    }

    /** Takes in what belongs to all activities, but for people, once it is written to the free files. */
    void belonging() {
        take(copy::belonging);
    }

    /** Takes in those who are named, as many as are written to the free file. */
    void people() {
        take(copy::people);
    }

    /** Takes in the activities that are written to the free file. */
    void activities() {
        take(copy::activities);
    }

    /** Waits until everything is in; throws what went wrong. */
    void end() {
        try {
            running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for what still runs, however it ends: nobody may close the copy under it. */
    @Override
    public void close() {
        running.handle((_, _) -> true).join();
    }

    private interface Taking {
        void in(Passing files);
    }

    private void take(Taking taking) {
        end();
        var written = free;
        free = other;
        other = written;
        running = new CompletableFuture<>();
        var mine = running;
        Thread.ofPlatform().name("statistics-fill").daemon().start(() -> {
            try {
                copy.atOnce(() -> taking.in(written));
                mine.complete(null);
            } catch (RuntimeException | Error e) {
                mine.completeExceptionally(e);
            }
        });
    }
}
