package fr.mediane.platform.files;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores of files for tests of other rooms. */
public final class FileStores {
    private FileStores() {}

    /** New files become objects of this server. */
    public static FileStore on(AnS3Server server, JdbcClient jdbc, Clock clock) {
        return new FileStore(Optional.of(server.store()), true, jdbc, clock);
    }

    /** New files stay in the database; objects are still read. */
    public static FileStore beside(AnS3Server server, JdbcClient jdbc, Clock clock) {
        return new FileStore(Optional.of(server.store()), false, jdbc, clock);
    }

    /** A server that nobody answers for. */
    public static FileStore broken(JdbcClient jdbc, Clock clock) {
        return new FileStore(Optional.of(new Broken()), true, jdbc, clock);
    }

    /** One step of the round; whether there was something to do. */
    public static boolean sweepOne(FileStore store, PlatformTransactionManager transactions) {
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(_ -> store.sweepOne()));
    }

    /** What {@code move-files} does, for some tables; what it says is not looked at. */
    public static void move(
            FileStore to, JdbcClient jdbc, PlatformTransactionManager transactions, FileTable... tables) {
        new MoveFiles(List.of(tables), to, jdbc, transactions)
                .run(List.of(), new PrintStream(OutputStream.nullOutputStream()));
    }

    private static final class Broken implements ObjectStore {
        @Override
        public void put(UUID id, byte[] bytes) {
            throw new IllegalStateException("no answer");
        }

        @Override
        public Optional<byte[]> get(UUID id) {
            throw new IllegalStateException("no answer");
        }

        @Override
        public void delete(UUID id) {
            throw new IllegalStateException("no answer");
        }
    }
}
