package fr.mediane.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL 18 of our own, for who has none. The library that carries it is made for tests: it turns durability off and
 * lets anyone in; here both are put right, because people keep data in it.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts the server on a free port of this machine, for connections with a password only. */
    static EmbeddedServer start(DataFolder folder, EmbeddedLogins logins) {
        var data = folder.resolve("postgres");
        stopLeftOver(data);
        try {
            if (logins.stage() == EmbeddedLogins.Stage.MAKING) {
                // a first start that was stopped: what it had made holds nothing yet
                FileSystemUtils.deleteRecursively(data);
            }
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                logins.begin();
            }
            var builder = builder(folder, data);
            if (!logins.superuserPassword().isEmpty()) {
                builder.setConnectConfig("password", logins.superuserPassword());
            }
            var server = new EmbeddedServer(builder.start());
            if (logins.stage() != EmbeddedLogins.Stage.DONE) {
                logins.install(server.postgres.getPostgresDatabase(), data);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; see " + folder.resolve("postgres.log"), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                // it goes after those who use it, not at the same moment: the context closes it
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("log_min_messages", "warning")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()));
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** After a killed Médiane its server lives on and would refuse us the folder: stop it, it keeps what was committed. */
    private static void stopLeftOver(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(process -> runsOn(process, data)).ifPresent(EmbeddedServer::stop);
        } catch (IOException | NumberFormatException e) {
            log.warn("Could not read {}: PostgreSQL will judge by itself", pidFile);
        }
    }

    /** A process number may have been given to someone else since: only a postgres on this very folder is ours. */
    private static boolean runsOn(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static void stop(ProcessHandle process) {
        log.info("Stopping the PostgreSQL (process {}) that a killed Médiane left behind", process.pid());
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
