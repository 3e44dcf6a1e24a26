package fr.mediane.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import javax.sql.DataSource;

/** The generated passwords of the embedded server, in a file only its user can read; no default password exists. */
final class EmbeddedLogins {
    private final Path file;
    private final Properties values = new Properties();

    EmbeddedLogins(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Remembers the port for commands run beside the server. */
    void rememberPort(int port) {
        values.setProperty("port", Integer.toString(port));
        save();
    }

    String superuserPassword() {
        return password("postgres");
    }

    DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + values.getProperty("port") + "/mediane",
                new DatabaseAccess.Login("mediane_owner", password("mediane_owner")),
                new DatabaseAccess.Login("mediane_app", password("mediane_app")),
                "mediane_app",
                "");
    }

    /** On a fresh server: our two roles, our database, and from then on passwords only (SCRAM). */
    void install(DataSource superuser, Path data) throws IOException {
        for (var role : new String[] {"postgres", "mediane_owner", "mediane_app"}) {
            values.setProperty(role, random());
        }
        save();
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role mediane_owner login password '" + password("mediane_owner") + "'");
            statement.execute("create role mediane_app login password '" + password("mediane_app") + "'");
            statement.execute("create database mediane owner mediane_owner");
            statement.execute("alter role postgres password '" + superuserPassword() + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the embedded database could not be prepared", e);
        }
    }

    private String password(String role) {
        return values.getProperty(role, "");
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            try (var out = Files.newOutputStream(file)) {
                values.store(out, "Logins of the embedded PostgreSQL, made at its first start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
