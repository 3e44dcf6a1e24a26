package fr.mediane.registers.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class SealerTest {
    private static final OwnCluster cluster = new OwnCluster();

    @TempDir
    Path folder;

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @BeforeEach
    void firstDay() {
        cluster.empty();
    }

    private Path file() {
        return folder.resolve("data/journal-seals.log");
    }

    private static void write(JournalDesk desk, int entries) {
        for (int i = 0; i < entries; i++) {
            desk.changed(Actor.SYSTEM, Entry.of("registers.venues", "venue", UUID.randomUUID(), "name"));
        }
    }

    @Test
    void sealsWhatWasWrittenAndWritesTheHashOutside() throws Exception {
        write(cluster.desk(), 3);
        assertThat(cluster.sealer(file()).seal()).isEqualTo(1);
        var block = cluster.blocks().last().orElseThrow();
        assertThat(block.number()).isEqualTo(1);
        assertThat(block.entries()).isEqualTo(3);
        assertThat(block.previous()).isEqualTo(Block.NO_PREVIOUS);
        assertThat(Files.readAllLines(file())).containsExactly("1 " + block.hash() + " " + block.sealedAt());
        assertThat(cluster.verify(file()).sound()).isTrue();
    }

    @Test
    void makesNoEmptyBlock() {
        assertThat(cluster.sealer(file()).seal()).isZero();
        assertThat(cluster.verify(file()).sound()).isTrue();
    }

    @Test
    void cutsALongJournalIntoChainedBlocks() {
        var entries = LongStream.range(0, 2_500)
                .mapToObj(i -> Entry.of("registers.venues", "venue", UUID.randomUUID()))
                .toList();
        cluster.desk().write(Actor.SYSTEM, Action.CREATED, entries);
        assertThat(cluster.sealer(file()).seal()).isEqualTo(3);
        var chain = cluster.blocks().after(0, 10);
        assertThat(chain).extracting(Block::entries).containsExactly(1_000, 1_000, 500);
        assertThat(chain.get(1).previous()).isEqualTo(chain.get(0).hash());
        assertThat(cluster.verify(file())).isEqualTo(new Verification(3, 2_500, Optional.empty()));
    }

    @Test
    void waitsForASlowTransactionAndLosesNothingOfIt() throws Exception {
        try (var connection = cluster.application().getConnection()) {
            connection.setAutoCommit(false);
            var slow = new JournalDesk(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), Clock.systemUTC());
            write(cluster.desk(), 1);
            write(slow, 1);
            write(cluster.desk(), 5);
            assertThat(cluster.sealer(file()).seal()).isEqualTo(1);
            assertThat(cluster.blocks().last().orElseThrow().entries()).isEqualTo(1);
            assertThat(cluster.blocks().waiting()).isEqualTo(5);
            write(slow, 1);
            connection.commit();
        }
        cluster.sealer(file()).seal();
        assertThat(cluster.blocks().waiting()).isZero();
        assertThat(cluster.verify(file()).entries()).isEqualTo(8);
        assertThat(cluster.verify(file()).sound()).isTrue();
    }

    @Test
    void leavesOutWhatWasRolledBack() throws Exception {
        try (var connection = cluster.application().getConnection()) {
            connection.setAutoCommit(false);
            write(
                    new JournalDesk(
                            JdbcClient.create(new SingleConnectionDataSource(connection, true)), Clock.systemUTC()),
                    3);
            connection.rollback();
        }
        write(cluster.desk(), 2);
        cluster.sealer(file()).seal();
        assertThat(cluster.verify(file())).isEqualTo(new Verification(1, 2, Optional.empty()));
    }

    @Test
    void sealsEveryEntryOnceWhileManyWriteAndTwoProcessesSeal() throws Exception {
        var open = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var sealing = List.of(
                    threads.submit(sealUntil(open, folder.resolve("one.log"))),
                    threads.submit(sealUntil(open, folder.resolve("two.log"))));
            var writing = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 4; writer++) {
                int pause = writer;
                writing.add(threads.submit(() -> writeInSlowTransactions(pause * 7L)));
            }
            for (var each : writing) {
                each.get();
            }
            open.set(false);
            for (var each : sealing) {
                each.get();
            }
        }
        cluster.sealer(folder.resolve("one.log")).seal();
        cluster.sealer(folder.resolve("two.log")).seal();
        var verification = cluster.verify(folder.resolve("one.log"));
        assertThat(verification.firstBreak()).isEmpty();
        assertThat(verification.entries()).isEqualTo(4 * 40 * 3);
        assertThat(verification.blocks()).isGreaterThan(5);
        assertThat(cluster.blocks().waiting()).isZero();
        assertThat(folder.resolve("two.log")).hasSameTextualContentAs(folder.resolve("one.log"));
    }

    private static Callable<Integer> sealUntil(AtomicBoolean open, Path file) {
        return () -> {
            var sealer = cluster.sealer(file);
            int made = 0;
            while (open.get()) {
                made += sealer.seal();
            }
            return made;
        };
    }

    private static Integer writeInSlowTransactions(long pause) throws Exception {
        try (var connection = cluster.application().getConnection()) {
            connection.setAutoCommit(false);
            var desk = new JournalDesk(
                    JdbcClient.create(new SingleConnectionDataSource(connection, true)), Clock.systemUTC());
            for (int i = 0; i < 40; i++) {
                write(desk, 2);
                Thread.sleep(pause);
                write(desk, 1);
                connection.commit();
            }
        }
        return 0;
    }

    @Test
    void goesOnAfterARestoreInAClusterWhoseTransactionsStartAgainLow() {
        cluster.tamper("""
                insert into journal.entry (moment, at, actor_kind, action, module, record_type, fields)
                values (journal.moment() + 1000000, now(), 'SYSTEM', 'READ', 'registers.venues', 'venue', '{}')
                """);
        var sealer = cluster.sealer(file());
        write(cluster.desk(), 2);
        sealer.seal();
        assertThat(cluster.blocks().waiting()).isZero();
        assertThat(cluster.verify(file()).entries()).isEqualTo(3);
    }

    @Test
    void completesTheOutsideFileOfAProcessThatWasAwayOrDied() throws Exception {
        var sealer = cluster.sealer(file());
        write(cluster.desk(), 1);
        sealer.seal();
        Files.writeString(file(), "2 0a1b", StandardOpenOption.APPEND);
        write(cluster.desk(), 1);
        cluster.sealer(folder.resolve("other.log")).seal();
        sealer.seal();
        assertThat(Files.readAllLines(file())).hasSize(2).isEqualTo(Files.readAllLines(folder.resolve("other.log")));
        assertThat(cluster.verify(file()).sound()).isTrue();
    }
}
