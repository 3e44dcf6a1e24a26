package fr.mediane.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** The generated passwords of the embedded server, in a file only its user can read; no default password exists. */
final class EmbeddedLogins {
    private static final String STAGE = "stage";
    private static final List<String> ROLES = List.of("mediane_owner", "mediane_app");
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

    /** How far the first start has come: one that was stopped on the way is taken up by the next. */
    enum Stage {
        /** The server's files are being made: there is nothing in them yet. */
        MAKING,
        /** The server runs; roles and database are being made. */
        PREPARING,
        DONE
    }

    Stage stage() {
        var kept = values.getProperty(STAGE);
        if (kept != null) {
            return Stage.valueOf(kept);
        }
        return password("mediane_app").isEmpty() ? Stage.PREPARING : Stage.DONE;
    }

    /** Before the server's files are made: the passwords that it will ask for. */
    void begin() {
        values.setProperty("postgres", random());
        ROLES.forEach(role -> values.setProperty(role, random()));
        reach(Stage.MAKING);
    }

    /** On a server that runs: our two roles, our database, and from then on passwords only (SCRAM); as often as it takes. */
    void install(DataSource superuser, Path data) throws IOException {
        if (password("mediane_app").isEmpty()) {
            begin();
        }
        reach(Stage.PREPARING);
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            for (var role : ROLES) {
                boolean known = holds(statement, "select from pg_roles where rolname = '" + role + "'");
                statement.execute(
                        (known ? "alter" : "create") + " role " + role + " login password '" + password(role) + "'");
            }
            if (!holds(statement, "select from pg_database where datname = 'mediane'")) {
                statement.execute("create database mediane owner mediane_owner");
            }
            statement.execute("alter role postgres password '" + superuserPassword() + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the embedded database could not be prepared", e);
        }
        reach(Stage.DONE);
    }

    private void reach(Stage stage) {
        values.setProperty(STAGE, stage.name());
        save();
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            return rows.next();
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
