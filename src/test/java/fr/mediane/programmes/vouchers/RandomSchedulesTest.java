package fr.mediane.programmes.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Uses, cancellations, blocks and expiries at once in random orders, while connections, PostgreSQL's own processes and the
 * tills' processes are killed and whoever got no answer asks again: no voucher is used beyond its value, no acknowledged use
 * is lost or counted twice, every cent is there, and the books are sound.
 */
class RandomSchedulesTest {
    /** With those below, 500. */
    private static final int SCHEDULES = 480;

    private static final int CRASHES = 20;
    private static final int VOUCHERS = 3;
    private static final int CLIENTS = 4;
    private static final int STEPS = 5;
    private static final Trade trade = new Trade();

    /** The pool says at length which connections were killed: that is what happens here all the time. */
    private static final Logger POOL = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari");

    @BeforeAll
    static void quiet() {
        POOL.setLevel(Level.ERROR);
    }

    @AfterAll
    static void stop() throws Exception {
        POOL.setLevel(null);
        trade.close();
    }

    @Test
    void whileConnectionsAreKilled() throws Exception {
        var vouchers = trade.vouchers(SCHEDULES * VOUCHERS);
        for (int seed = 0; seed < SCHEDULES; seed++) {
            schedule(seed, some(vouchers, seed), RandomSchedulesTest::killAConnection);
            if (seed % 120 == 119) {
                untilAnswered(RandomSchedulesTest::everyCent);
            }
        }
    }

    /** One of PostgreSQL's processes is ended by force: it throws all others out and recovers from its log. */
    @Test
    void whilePostgresqlIsKilled() throws Exception {
        var vouchers = trade.vouchers(CRASHES * VOUCHERS);
        for (int crash = 0; crash < CRASHES; crash++) {
            schedule(SCHEDULES + crash, some(vouchers, crash), RandomSchedulesTest::killPostgresql);
            if (crash % 4 == 3) {
                untilAnswered(RandomSchedulesTest::everyCent);
            }
        }
    }

    /** A till in a process of its own says which uses were acknowledged, is killed, and its uses are sent again. */
    @Test
    void whileTheTillIsKilled(@TempDir Path folder) throws Exception {
        for (int round = 0; round < 10; round++) {
            var voucher = trade.vouchers(1).getFirst();
            var said = folder.resolve("said-" + round);
            var till = till(voucher, round, said);
            var random = new Random(round);
            while (till.isAlive() && Files.size(said) == 0) {
                rest();
            }
            rest(random.nextInt(300));
            till.destroyForcibly().waitFor();
            var acknowledged = Files.readAllLines(said).stream()
                    .filter(line -> line.endsWith("!"))
                    .toList();
            var uses = new HashMap<UUID, Long>();
            for (int i = 0; i < Till.USES; i++) {
                var use = Till.id(round, i);
                var outcome = Trade.use(trade.jdbc(), use, voucher, trade.provider, Till.CENTS);
                assertThat(outcome).isIn("DONE", "BEFORE");
                if (acknowledged.contains(i + "!")) {
                    assertThat(outcome).as("use %d was acknowledged", i).isEqualTo("BEFORE");
                }
                uses.put(use, Till.CENTS);
            }
            trade.isRight(voucher, uses);
        }
        trade.everyCentIsThere();
    }

    private interface Killing {
        void kill(Random random) throws IOException;
    }

    private static List<UUID> some(List<UUID> vouchers, int schedule) {
        return vouchers.subList(schedule * VOUCHERS, (schedule + 1) * VOUCHERS);
    }

    private void schedule(int seed, List<UUID> vouchers, Killing killing) throws Exception {
        Map<UUID, Map<UUID, Long>> uses = new ConcurrentHashMap<>();
        vouchers.forEach(voucher -> uses.put(voucher, new ConcurrentHashMap<>()));
        try (var threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
            var work = new ArrayList<Callable<Boolean>>(IntStream.range(0, CLIENTS)
                    .<Callable<Boolean>>mapToObj(client -> () -> {
                        client(new Random(1_000L * seed + client), vouchers, uses);
                        return true;
                    })
                    .toList());
            work.add(() -> {
                killing.kill(new Random(seed));
                return true;
            });
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        vouchers.forEach(voucher -> untilAnswered(() -> right(voucher, uses.get(voucher))));
    }

    private static void client(Random random, List<UUID> vouchers, Map<UUID, Map<UUID, Long>> uses) {
        var mine = new ArrayList<Map.Entry<UUID, UUID>>();
        for (int step = 0; step < STEPS; step++) {
            var voucher = vouchers.get(random.nextInt(vouchers.size()));
            switch (random.nextInt(8)) {
                case 0 -> untilAnswered(() -> stop(voucher, VoucherState.BLOCKED));
                case 1 -> untilAnswered(() -> stop(voucher, VoucherState.EXPIRED));
                case 2, 3 -> {
                    if (!mine.isEmpty()) {
                        var use = mine.remove(random.nextInt(mine.size()));
                        var with = UUID.randomUUID();
                        untilAnswered(() -> Trade.takeBack(trade.jdbc(), use.getKey(), with));
                        uses.get(use.getValue()).remove(use.getKey());
                    }
                }
                default -> {
                    var use = UUID.randomUUID();
                    long cents = 1 + random.nextInt(600);
                    var outcome = untilAnswered(() -> Trade.use(trade.jdbc(), use, voucher, trade.provider, cents));
                    if (outcome.equals("DONE") || outcome.equals("BEFORE")) {
                        uses.get(voucher).put(use, cents);
                        mine.add(Map.entry(use, voucher));
                    }
                }
            }
        }
    }

    /** A connection that was killed may be found dead only now. */
    private static String right(UUID voucher, Map<UUID, Long> uses) {
        trade.isRight(voucher, uses);
        return "";
    }

    private static String everyCent() {
        trade.everyCentIsThere();
        return "";
    }

    private static String stop(UUID voucher, VoucherState into) {
        Trade.stop(trade.jdbc(), voucher, into);
        return "";
    }

    /** Whoever gets no answer asks the same again. */
    private static String untilAnswered(Supplier<String> asking) {
        for (int i = 0; i < 2_000; i++) {
            try {
                return asking.get();
            } catch (DataAccessException e) {
                rest();
            }
        }
        throw new IllegalStateException("never answered");
    }

    private static void killAConnection(Random random) {
        for (int i = 0; i < 3; i++) {
            rest(random.nextInt(8));
            untilAnswered(() -> "" + trade.jdbc().sql("""
                            select count(pg_terminate_backend(pid)) from (
                                select pid from pg_stat_activity
                                where state = 'active' and query like '%vouchers.%' and pid <> pg_backend_pid()
                                order by random() limit 1) one
                            """).query(Long.class).single());
        }
    }

    private static void killPostgresql(Random random) {
        rest(random.nextInt(15));
        var pid = untilAnswered(
                () -> trade.jdbc().sql("""
                        select pid::text from pg_stat_activity
                        where backend_type = 'client backend' and pid <> pg_backend_pid()
                        order by state = 'active' desc, random() limit 1
                        """).query(String.class).optional().orElse(""));
        if (!pid.isEmpty()) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static void rest() {
        rest(5);
    }

    private static void rest(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process till(UUID voucher, int round, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        Till.class.getName(),
                        trade.address(),
                        voucher.toString(),
                        trade.provider.toString(),
                        "" + round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Uses a voucher a cent at a time and says so, in a process of its own. */
    static final class Till {
        static final int USES = 200;
        static final long CENTS = 5;

        private Till() {}

        static UUID id(int round, int number) {
            return UUID.nameUUIDFromBytes((round + " " + number).getBytes(StandardCharsets.UTF_8));
        }

        public static void main(String[] arguments) {
            var jdbc = JdbcClient.create(new DriverManagerDataSource(arguments[0]));
            for (int i = 0; i < USES; i++) {
                Trade.use(
                        jdbc,
                        id(Integer.parseInt(arguments[3]), i),
                        UUID.fromString(arguments[1]),
                        UUID.fromString(arguments[2]),
                        CENTS);
                System.out.println(i + "!");
            }
        }
    }
}
