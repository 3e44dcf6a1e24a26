package fr.mediane.steering.statistics.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.testing.MedianeTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Processes that keep a copy are killed at any moment; the next one goes on from what they left, and is right. */
@MedianeTest
class KilledCopyTest {
    private static final int KILLS = 8;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChangeFeed feed;

    @Autowired
    TransactionTemplate transaction;

    private final Random random = new Random(2_031);

    @Test
    void killedWhileItFollowsTheNextOneGoesOnAndIsRight(@TempDir Path data) throws Exception {
        var history = new History(jdbc, feed, transaction, 2_031);
        history.goOn(100);
        try (var first = new Apart(login(), data)) {
            first.follower().open();
            while (!first.follower().state().ready()) {
                first.follower().look();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            first.follower().close();
        }
        for (int kill = 0; kill < KILLS; kill++) {
            // much to catch up with, and more while it does
            history.goOn(150);
            killedAmid(data, () -> history.goOn(30 + random.nextInt(90)));
            try (var next = new Apart(login(), data)) {
                next.follower().open();
                assertThat(next.follower().state().ready())
                        .as("what was left is used")
                        .isTrue();
                next.follower().look();
                assertRight(next, history);
                next.follower().close();
            }
        }
    }

    @Test
    void killedWhileItBuildsTheNextOneBuildsAnew(@TempDir Path data) throws Exception {
        var history = new History(jdbc, feed, transaction, 2_032);
        history.goOn(100);
        for (int kill = 0; kill < 3; kill++) {
            int moment = random.nextInt(300);
            killedAmid(data, () -> TimeUnit.MILLISECONDS.sleep(moment));
            history.goOn(30);
        }
        try (var next = new Apart(login(), data)) {
            next.follower().open();
            for (int i = 0; i < 2_000 && !next.follower().state().ready(); i++) {
                next.follower().look();
                TimeUnit.MILLISECONDS.sleep(20);
            }
            next.follower().look();
            assertRight(next, history);
            next.follower().close();
        }
        try (var files = Files.list(data.resolve("statistics"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("nothing half done is left")
                    .containsExactlyInAnyOrder("copy-1.duckdb", "copy-1.lock");
        }
    }

    private void assertRight(Apart copy, History history) {
        for (int i = 0; i < 10; i++) {
            var question = i == 0 ? history.everything() : history.question();
            assertThat(copy.current().ask(connection -> Columns.count(connection, question, Map.of())))
                    .as(question.toString())
                    .contains(new Oracle(jdbc).count(question));
        }
    }

    private interface Meanwhile {
        void happens() throws InterruptedException;
    }

    private void killedAmid(Path data, Meanwhile meanwhile) throws IOException, InterruptedException {
        var process = Apart.start(login(), data);
        try {
            var said = process.inputReader(StandardCharsets.UTF_8);
            for (var line = said.readLine(); !Apart.OPEN.equals(line); line = said.readLine()) {
                assertThat(line).as("it ended by itself").isNotNull();
            }
            meanwhile.happens();
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Apart.Login login() {
        try {
            var pool = database.unwrap(HikariDataSource.class);
            return new Apart.Login(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
