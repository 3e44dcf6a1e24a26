package fr.mediane.platform.jobs;

import fr.mediane.platform.Progress;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a job's progress down a few times a second at most, beats its heart, and hears whether to stop. */
final class JobProgress implements Progress, AutoCloseable {
    private static final long BEAT_MILLIS = 300;
    private final JdbcClient jdbc;
    private final UUID id;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile long total;
    private volatile long done;
    private volatile String message = "";
    private volatile boolean cancelled;

    JobProgress(JdbcClient jdbc, UUID id) {
        this.jdbc = jdbc;
        this.id = id;
        beat.scheduleAtFixedRate(this::write, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
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
    public void say(String messageKey) {
        message = messageKey;
    }

    @Override
    public void checkCancelled() {
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
    }

    @Override
    public void close() {
        beat.close();
        write();
    }

    private void write() {
        cancelled = jdbc.sql(
                        "update platform.job set done = :done, total = :total, message = :message, heartbeat = now()"
                                + " where id = :id and ended_at is null returning cancel_asked")
                .param("done", done)
                .param("total", total)
                .param("message", message)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
