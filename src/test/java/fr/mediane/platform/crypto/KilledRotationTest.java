package fr.mediane.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.start.CommandRunner;
import fr.mediane.testing.MedianeTest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process that changes the keys is killed in the middle; another goes on; nothing is lost. */
@MedianeTest
class KilledRotationTest {
    private static final int ROWS = 20_000;
    private static final String KIND = "killed rotation";

    @Autowired
    CommandRunner commands;

    @Autowired
    Vault vault;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${mediane.data}")
    Path data;

    @AfterEach
    void tidy() {
        jdbc.update("delete from platform.notice where key like ?", KIND + "%");
    }

    @Test
    void whatIsDoneIsDoneAndTheRestIsDoneLater() throws Exception {
        var ids = rows();
        var former = vault.primary();
        killedInTheMiddle(former);
        assertThat(vault.primary()).as("the new key is taken up at once").isNotEqualTo(former);
        assertThat(left(former)).as("killed in the middle").isBetween(1L, ROWS - 1L);
        assertThat(opened(ids.getFirst())).isEqualTo("0");
        assertThat(opened(ids.getLast())).isEqualTo("" + (ROWS - 1));

        assertThat(run("retire")).isZero();
        assertThat(left(former)).isZero();
        assertThat(left(vault.primary())).isEqualTo(ROWS);
        for (int i = 0; i < ROWS; i += 997) {
            assertThat(new Vault("", data).open(sealed(ids.get(i)), "platform notice body:" + ids.get(i)))
                    .as("by the key that is left")
                    .isEqualTo("" + i);
        }
    }

    @Test
    void killedWhileRetiringNoKeyGoesBeforeEverythingIsSealedAnew() throws Exception {
        var ids = rows();
        var former = vault.primary();
        vault.addPrimary();
        killedInTheMiddle(former, "retire");
        assertThat(left(former)).as("killed in the middle").isBetween(1L, ROWS - 1L);
        for (int i = 0; i < ROWS; i += 499) {
            assertThat(new Vault("", data).open(sealed(ids.get(i)), "platform notice body:" + ids.get(i)))
                    .isEqualTo("" + i);
        }
        assertThat(run("retire")).isZero();
        assertThat(left(former)).isZero();
        assertThat(left(vault.primary())).isEqualTo(ROWS);
        assertThat(vault.retire()).as("former keys that are left").isZero();
    }

    /** One file of keys is written before the other: killed between the two, the command ends what it began. */
    @Test
    void killedBetweenTheTwoFilesOfKeysTheOtherGoesNextTime() {
        assertThat(run()).isZero();
        var hash = new KeyedHash("", data);
        assertThat(hash.candidates("test", "value")).hasSize(2);
        vault.retire();
        assertThat(run("retire")).isZero();
        assertThat(hash.candidates("test", "value")).hasSize(1).first().isEqualTo(hash.of("test", "value"));
    }

    @Test
    void aRowThatNoKeyOpensIsNamedAndKeepsTheFormerKeys(@TempDir Path elsewhere) {
        var id = Uuid7.next();
        var foreign = new Vault("", elsewhere).seal("lost", "platform notice body:" + id);
        vault.addPrimary();
        insert(List.<Object[]>of(new Object[] {id, KIND + id, foreign}));
        assertThat(run("retire")).isEqualTo(1);
        assertThat(sealed(id)).as("left as it is").isEqualTo(foreign);
        tidy();
        assertThat(run("retire")).isZero();
    }

    private int run(String... what) {
        var words = new ArrayList<>(List.of("rotate-keys"));
        words.addAll(List.of(what));
        return commands.run(words, new PrintStream(System.out));
    }

    private List<UUID> rows() {
        var rows = new LinkedHashMap<UUID, Object[]>();
        for (int i = 0; i < ROWS; i++) {
            var id = Uuid7.next();
            rows.put(id, new Object[] {id, KIND + id, vault.seal("" + i, "platform notice body:" + id)});
        }
        insert(List.copyOf(rows.values()));
        return List.copyOf(rows.keySet());
    }

    /** Given up long ago: nobody sends or shows them. */
    private void insert(List<Object[]> rows) {
        jdbc.batchUpdate("""
                insert into platform.notice (id, channel, key, recipient, subject, body, state, next_try, expires_at,
                    created_at, ended_at)
                values (?, 'TEXT', ?, '', '', ?, 'FAILED', now(), now(), now(), now())
                """, rows);
    }

    private long left(byte[] key) {
        var left = jdbc.queryForObject(
                "select count(*) from platform.notice where key like ? and substring(body from 1 for 5) = ?",
                Long.class,
                KIND + "%",
                key);
        return left == null ? 0 : left;
    }

    private String opened(UUID id) {
        return vault.open(sealed(id), "platform notice body:" + id);
    }

    private byte[] sealed(UUID id) {
        return JdbcClient.create(database)
                .sql("select body from platform.notice where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private void killedInTheMiddle(byte[] former, String... what) throws Exception {
        var process = rotateElsewhere(what);
        try {
            while (left(former) == ROWS && process.isAlive()) {
                Thread.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process rotateElsewhere(String... what) throws Exception {
        var pool = database.unwrap(HikariDataSource.class);
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                Elsewhere.class.getName(),
                data.toString()));
        words.addAll(List.of(what));
        var builder = new ProcessBuilder(words);
        builder.environment()
                .putAll(Map.of("URL", pool.getJdbcUrl(), "LOGIN", pool.getUsername(), "PASSWORD", pool.getPassword()));
        return builder.inheritIO().start();
    }

    /** The command alone, in a process of its own. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) {
            var environment = System.getenv();
            var database = new DriverManagerDataSource(
                    environment.get("URL"), environment.get("LOGIN"), environment.get("PASSWORD"));
            var data = Path.of(arguments[0]);
            var vault = new Vault("", data);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
            var sweep = new Sweep(new NamedParameterJdbcTemplate(database), vault, transactions);
            var hash = new KeyedHash("", data);
            var settled = new KeysSettled(database, JdbcClient.create(database), Clock.systemUTC(), Duration.ZERO);
            var turn = new KeyTurn(hash, JdbcClient.create(database), transactions);
            new RotateKeys(vault, turn, sweep, settled, notices())
                    .run(List.of(arguments).subList(1, arguments.length), System.out);
        }

        private static ObjectProvider<SealedTable> notices() {
            return new ObjectProvider<>() {
                @Override
                public Stream<SealedTable> orderedStream() {
                    return Stream.of(SealedTable.of("Notices", "platform", "notice", "id")
                            .sealed("recipient", "platform notice recipient:")
                            .sealed("subject", "platform notice subject:")
                            .sealed("body", "platform notice body:"));
                }
            };
        }
    }
}
