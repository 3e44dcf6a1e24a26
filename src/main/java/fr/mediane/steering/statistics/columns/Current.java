package fr.mediane.steering.statistics.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The copy that is answered from, until another takes its place. */
@Component
class Current {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Copy copy;

    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** Asks one moment of the copy; empty when there is none yet. */
    <T> Optional<T> ask(Question<T> question) {
        lock.readLock().lock();
        try {
            return copy == null ? Optional.empty() : Optional.of(ask(copy, question));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Writes, while others read what was there before; does nothing when there is no copy. */
    void write(Writing writing) {
        lock.readLock().lock();
        try {
            if (copy != null) {
                writing.into(copy);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    interface Writing {
        void into(Copy copy);
    }

    /** Waits for who still reads, then answers from this one. */
    void become(Copy next) {
        lock.writeLock().lock();
        try {
            close();
            copy = next;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The same with a file that was built beside: it takes the place of the one in use. */
    void become(Path built, CopySlot slot, CopySettings settings) {
        lock.writeLock().lock();
        try {
            close();
            delete(slot.file());
            Files.move(built, slot.file(), StandardCopyOption.ATOMIC_MOVE);
            copy = Copy.open(slot.file(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Answers nothing any more. */
    void end() {
        lock.writeLock().lock();
        try {
            close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A file of DuckDB, and what it had not yet put into it. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        if (copy != null) {
            var old = copy;
            copy = null;
            old.close();
        }
    }

    private static <T> T ask(Copy copy, Question<T> question) {
        try (var connection = copy.reader()) {
            connection.setAutoCommit(false);
            var answer = question.ask(connection);
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new CopyBroken("cannot read", e);
        }
    }
}
