package fr.mediane.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/** The database of this process, started if it is ours to start, and stopped with it. */
final class Database implements DisposableBean {
    private final DatabaseAccess access;
    private final @Nullable EmbeddedServer server;
    private final @Nullable FileChannel lock;

    private Database(DatabaseAccess access, @Nullable EmbeddedServer server, @Nullable FileChannel lock) {
        this.access = access;
        this.server = server;
        this.lock = lock;
    }

    /**
     * @param command whether this process only runs a command: then it may stand beside a running Médiane and share its
     *     server; two web processes on the same folder are refused
     */
    static Database open(DatabaseSettings settings, boolean command) {
        if (!settings.database().embedded()) {
            return new Database(OwnServer.access(settings.database()), null, null);
        }
        var folder = new DataFolder(settings.data());
        Optional<FileChannel> lock = folder.lock();
        var logins = new EmbeddedLogins(folder.resolve("database.properties"));
        if (lock.isEmpty()) {
            if (command) {
                return new Database(logins.access(), null, null);
            }
            throw new FolderTaken(folder.toString(), folder.holder());
        }
        var server = EmbeddedServer.start(folder, logins);
        logins.rememberPort(server.port());
        return new Database(logins.access(), server, lock.get());
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void destroy() throws IOException {
        if (server != null) {
            server.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    /** Another Médiane uses the same data folder. */
    static final class FolderTaken extends DatabaseUnusable {
        private static final long serialVersionUID = 1L;

        FolderTaken(String folder, String process) {
            super("Another Médiane (process " + process + ") already uses the data folder " + folder
                    + ": stop it, or set MEDIANE_DATA to another folder.");
        }
    }
}
