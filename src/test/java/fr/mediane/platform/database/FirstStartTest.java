package fr.mediane.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever ends the very first start halfway has lost nothing: the next one goes on. */
class FirstStartTest {
    @TempDir
    Path folder;

    @Test
    void stoppedWhileTheServersFilesAreMade() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("database.properties"), "stage=MAKING\n");
        assertThat(whoIsLetIn()).isEqualTo("mediane_app");
    }

    @Test
    void stoppedBeforeTheRolesAreMade() throws IOException, SQLException {
        assertThat(whoIsLetIn()).isEqualTo("mediane_app");
        var logins = Files.readString(folder.resolve("database.properties"));
        Files.writeString(folder.resolve("database.properties"), logins.replace("DONE", "PREPARING"));
        assertThat(whoIsLetIn()).isEqualTo("mediane_app");
        assertThat(Files.readString(folder.resolve("database.properties"))).contains("stage=DONE");
    }

    private String whoIsLetIn() throws IOException, SQLException {
        var logins = new EmbeddedLogins(folder.resolve("database.properties"));
        try (var server = EmbeddedServer.start(new DataFolder(folder), logins)) {
            logins.rememberPort(server.port());
            try (var pool = logins.access().applicationPool(1);
                    var connection = pool.getConnection();
                    var rows = connection.createStatement().executeQuery("select current_user")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
