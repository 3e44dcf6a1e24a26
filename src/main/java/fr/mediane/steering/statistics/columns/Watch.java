package fr.mediane.steering.statistics.columns;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/** Lets the follower look several times a second, and at once when a reader wants what has been written until now. */
@Component
class Watch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration REST = Duration.ofSeconds(1);
    /** A look ends by itself, unless PostgreSQL is gone: then it is told to. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final Duration AT_MOST = Duration.ofSeconds(15);
    private final Follower follower;
    private final Processes processes;
    private final CopySettings settings;
    private final boolean serving;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition looked = lock.newCondition();
    private long asked;
    private long answered;
    private boolean failing;
    private volatile boolean ended;
    private volatile @Nullable Thread thread;

    /** @param command what else this process is for: then it keeps no copy, and is not counted among those that do */
    Watch(Follower follower, Processes processes, CopySettings settings, @Value("${mediane.command:}") String command) {
        this.follower = follower;
        this.processes = processes;
        this.settings = settings;
        this.serving = command.isEmpty();
    }

    /**
     * Waits until everything is in the copy that was visible in PostgreSQL when this was called.
     *
     * @return false when that takes longer
     */
    boolean caughtUp(Duration patience) {
        long left = patience.toNanos();
        lock.lock();
        try {
            long mine = ++asked;
            wanted.signal();
            while (answered < mine) {
                if (left <= 0 || ended) {
                    return false;
                }
                left = looked.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        ended = false;
        thread = Thread.ofPlatform().name("statistics").daemon().start(this::run);
    }

    @Override
    public void stop() {
        ended = true;
        lock.lock();
        try {
            wanted.signalAll();
            looked.signalAll();
        } finally {
            lock.unlock();
        }
        var running = thread;
        if (running != null) {
            try {
                if (!running.join(SOON)) {
                    running.interrupt();
                    running.join(AT_MOST);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean open = false;
        while (!ended) {
            long serving = pause(failing ? REST : settings.every());
            try {
                if (!open) {
                    follower.open();
                    open = true;
                }
                processes.beat(follower);
                follower.look();
                answer(serving);
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && !ended) {
                    // why in full is of use only while looking for it: PostgreSQL may just be starting anew
                    log.warn(
                            "Statistics: the copy does not follow ({})",
                            NestedExceptionUtils.getMostSpecificCause(e).getMessage());
                    log.debug("Statistics: the copy does not follow", e);
                }
                failing = true;
            }
        }
        // whoever interrupted wanted the end, and here it is
        if (Thread.interrupted()) {
            log.debug("Statistics: told to end");
        }
        close();
    }

    private void close() {
        try {
            follower.close();
        } catch (IOException | RuntimeException e) {
            log.warn(
                    "Statistics: the copy was not closed well; it will be looked at when it is opened ({})",
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }

    /** Waits until someone wants something, or long enough; says what the next look will answer. */
    private long pause(Duration atMost) {
        lock.lock();
        try {
            if (failing || asked == answered || !follower.state().ready()) {
                wanted.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
            return asked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
            return asked;
        } finally {
            lock.unlock();
        }
    }

    private void answer(long served) {
        lock.lock();
        try {
            if (follower.state().ready()) {
                answered = served;
                looked.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
