package fr.mediane.steering.statistics.columns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.testing.MedianeTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens to the activities, the copy answers as plain SQL over the normal tables does. */
@MedianeTest
class ColumnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChangeFeed feed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Columns columns;

    @Autowired
    Watch watch;

    @Autowired
    Builder builder;

    @Autowired
    Current current;

    @Autowired
    Memory memory;

    @Autowired
    Source source;

    @Autowired
    CopySettings settings;

    @Autowired
    Processes processes;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyQuestionAfterAnyHistoryIsAnsweredAsByPlainSql(long seed) {
        var history = new History(jdbc, feed, transaction, seed);
        for (int round = 0; round < 5; round++) {
            history.goOn(50);
            assertThat(watch.caughtUp(LONG)).isTrue();
            for (int i = 0; i < 10; i++) {
                sameAsPlainSql(history.question());
            }
            sameAsPlainSql(history.everything());
        }
    }

    @Test
    void aSlowTransactionThatAQuickOneOvertookIsNotLost() throws Exception {
        var history = new History(jdbc, feed, transaction, 77);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> transaction.execute(_ -> {
                history.goOn(20);
                written.countDown();
                return await(mayCommit);
            }));
            try {
                written.await();
                new History(jdbc, feed, transaction, 78).goOn(5);
                assertThat(watch.caughtUp(LONG)).isTrue();
                assertThat(columns.count(history.everything()).orElseThrow().individual())
                        .isZero();
            } finally {
                mayCommit.countDown();
            }
            slow.get();
        }
        assertThat(watch.caughtUp(LONG)).isTrue();
        assertThat(columns.count(history.everything()).orElseThrow().individual())
                .isPositive();
        sameAsPlainSql(history.everything());
    }

    @Test
    void buildingAnewChangesNoAnswer(@TempDir Path folder) throws Exception {
        var history = new History(jdbc, feed, transaction, 99);
        history.goOn(200);
        assertThat(watch.caughtUp(LONG)).isTrue();
        var questions = IntStream.range(0, 30).mapToObj(_ -> history.question()).toList();
        var followed = questions.stream()
                .map(question -> columns.count(question).orElseThrow())
                .toList();
        try (var slot = CopySlot.take(folder)) {
            var built = builder.build(slot, Progress.SILENT);
            var fresh = new Current();
            fresh.become(Copy.open(built.file(), settings));
            var anew = questions.stream()
                    .map(question -> fresh.ask(connection -> Columns.count(connection, question, Map.of()))
                            .orElseThrow())
                    .toList();
            fresh.end();
            assertThat(anew).isEqualTo(followed);
        }
    }

    @Test
    void goesOnWhereAnEarlierProcessStopped(@TempDir Path folder) throws Exception {
        var history = new History(jdbc, feed, transaction, 123);
        history.goOn(60);
        try (var slot = CopySlot.take(folder)) {
            var built = builder.build(slot, Progress.SILENT);
            Files.move(built.file(), slot.file());
        }
        history.goOn(60);
        var own = new CopySettings(folder.getParent().resolve("elsewhere"), "300MB", 1, Duration.ofSeconds(1)) {
            @Override
            Path folder() {
                return folder;
            }
        };
        var current = new Current();
        var follower = new Follower(source, builder, current, new Memory(current, own), own);
        follower.open();
        assertThat(follower.state().ready()).as("what is there is used").isTrue();
        follower.look();
        assertThat(current.ask(connection -> Columns.count(connection, history.everything(), Map.of())))
                .contains(new Oracle(jdbc).count(history.everything()));
        follower.close();
    }

    @Test
    void aDamagedFileIsBuiltAnew(@TempDir Path folder) throws Exception {
        try (var slot = CopySlot.take(folder)) {
            Files.writeString(slot.file(), "this is no database");
        }
        var own = new CopySettings(folder, "300MB", 1, Duration.ofSeconds(1)) {
            @Override
            Path folder() {
                return folder;
            }
        };
        var follower = new Follower(source, builder, new Current(), new Memory(new Current(), own), own);
        follower.open();
        assertThat(follower.state().ready()).isFalse();
        follower.look();
        assertThat(follower.state().building()).isPresent();
        follower.close();
    }

    @Test
    void theCommandHasRunningProcessesBuildAnew() {
        var history = new History(jdbc, feed, transaction, 11);
        history.goOn(50);
        assertThat(watch.caughtUp(LONG)).isTrue();
        var before = columns.count(history.everything());
        var out = new ByteArrayOutputStream();
        var command = new RebuildStatistics(processes, builder, settings);
        assertThat(command.run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("were built anew.\n")
                .doesNotContain("Done: 0");
        assertThat(columns.count(history.everything())).isEqualTo(before);
    }

    @Test
    void noTwoProcessesUseOneFile(@TempDir Path folder) throws Exception {
        try (var one = CopySlot.take(folder);
                var other = CopySlot.take(folder)) {
            assertThat(one.file()).isNotEqualTo(other.file());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void howOftenPeopleCameBackIsCountedAsByPlainSql(long seed) {
        var history = new History(jdbc, feed, transaction, seed);
        history.goOn(150);
        assertThat(watch.caughtUp(LONG)).isTrue();
        for (int i = 0; i < 20; i++) {
            var question = i == 0 ? history.everything() : history.question();
            var expected = new Oracle(jdbc).visits(question);
            assertThat(current.ask(connection -> Columns.visits(connection, question)))
                    .as("by the copy: " + question)
                    .contains(expected);
            assertThat(memory.visits(question)).as("by the blocks: " + question).contains(expected);
        }
    }

    @Test
    void aMergedVenueIsOneLineWithTheOneThatStandsForIt() {
        var history = new History(jdbc, feed, transaction, 31);
        history.goOn(300);
        assertThat(watch.caughtUp(LONG)).isTrue();
        var question = history.everything();
        var before = new Oracle(jdbc).venues(question, Map.of());
        assertThat(before).hasSizeGreaterThan(20);
        // two into one with activities, one into another that never had any
        var merged = Map.of(
                id(before.get(3)),
                id(before.get(9)),
                id(before.get(20)),
                id(before.get(9)),
                id(before.get(1)),
                Uuid7.next());
        var expected = new Oracle(jdbc).venues(question, merged).subList(0, 20);
        assertThat(expected).isNotEqualTo(before.subList(0, 20));
        assertThat(memory.count(question, merged).orElseThrow().venues()).isEqualTo(expected);
        assertThat(current.ask(connection -> Columns.count(connection, question, merged))
                        .orElseThrow()
                        .venues())
                .isEqualTo(expected);
    }

    @Test
    void aRecordWithoutActivityChangesNothing() {
        var history = new History(jdbc, feed, transaction, 5);
        transaction.executeWithoutResult(_ -> feed.append("mediation.activity", Uuid7.next(), Change.Kind.PUT));
        assertThat(watch.caughtUp(LONG)).isTrue();
        assertThat(columns.count(history.everything()).orElseThrow().people().named())
                .isZero();
    }

    private void sameAsPlainSql(Slice question) {
        var expected = new Oracle(jdbc).count(question);
        assertThat(current.ask(connection -> Columns.count(connection, question, Map.of())))
                .as("by the copy: " + question)
                .contains(expected);
        assertThat(memory.count(question, Map.of()))
                .as("by the blocks: " + question)
                .contains(expected);
    }

    private static UUID id(Figures.Line line) {
        return UUID.fromString(line.code());
    }

    private static UUID await(CountDownLatch latch) {
        try {
            latch.await();
            return Uuid7.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
