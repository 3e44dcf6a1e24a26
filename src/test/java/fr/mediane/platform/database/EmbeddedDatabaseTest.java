package fr.mediane.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.mediane.testing.MedianeTest;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class EmbeddedDatabaseTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Test
    void keepsWhatItConfirmed() {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() throws SQLException {
        String url;
        try (var connection = source.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        for (var user : List.of("postgres", "mediane_owner", "mediane_app")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, user, "guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void runsAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("mediane_app");
        assertThat(jdbc.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void cannotRewriteTheChangeFeed() {
        assertThatExceptionOfType(BadSqlGrammarException.class)
                .isThrownBy(() ->
                        jdbc.sql("update platform.change set kind = 'PUT'").update())
                .havingCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void refusesAFolderInUse() {
        var folder = new DataFolder(Path.of("target/test-data"));
        assertThat(folder.lock()).isEmpty();
        assertThat(folder.holder())
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }

    private String show(String setting) {
        return jdbc.sql("show " + setting).query(String.class).single();
    }
}
