package fr.mediane.steering.statistics.columns.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The threads that count: whoever asks, and some that help. */
public final class Crew implements AutoCloseable {
    private final int helpers;
    private final ExecutorService threads;

    /** @param size how many threads work on one thing, 1 or more */
    public Crew(int size) {
        this.helpers = size - 1;
        this.threads = Executors.newFixedThreadPool(
                Math.max(1, helpers),
                Thread.ofPlatform().name("statistics-count-", 0).daemon().factory());
    }

    /** Does the same work in all threads at once; what each made of it. */
    <T> List<T> together(Supplier<T> work) {
        var helping = new ArrayList<CompletableFuture<T>>();
        for (int i = 0; i < helpers; i++) {
            helping.add(CompletableFuture.supplyAsync(work, threads));
        }
        var results = new ArrayList<T>();
        results.add(work.get());
        try {
            helping.forEach(one -> results.add(one.join()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
