package fr.mediane.steering.statistics.columns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.testing.HouseProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes, as an operator meets them: PostgreSQL killed, Médiane killed, the command alone. */
class ProcessesKilledTest {
    @Test
    void whateverIsKilledTheCopyIsRightAfterwards(@TempDir Path folder) throws Exception {
        try (var house = new HouseProcesses(folder)) {
            var before = postgresKilled(house);
            var questions = mediateKilled(house, before);
            commandAlone(house, questions);
        }
    }

    /** What was asked, with the answers of the normal tables. */
    private record Asked(Slice slice, Figures answer) {}

    /** Questions about a history that PostgreSQL was killed in the middle of. */
    private static List<Slice> postgresKilled(HouseProcesses house) throws Exception {
        var running = house.start();
        List<Slice> questions;
        try (var apart = apart(house, house.data().resolve("beside"))) {
            awaitCopy(apart);
            var history = apart.history(1);
            history.goOn(200);
            questions = some(history);
            var writing = CompletableFuture.runAsync(() -> history.goOn(100_000));
            TimeUnit.MILLISECONDS.sleep(700);
            var server = house.postgres();
            server.destroyForcibly();
            assertThat(writing.handle((_, e) -> e).get(60, TimeUnit.SECONDS))
                    .as("who wrote was cut off")
                    .isNotNull();
            server.onExit().get(30, TimeUnit.SECONDS);
        }
        TimeUnit.SECONDS.sleep(2);
        assertThat(running.process().isAlive()).isTrue();
        running.end();
        return questions;
    }

    /** Killed while it follows; the questions with their answers, of before and of now. */
    private static List<Asked> mediateKilled(HouseProcesses house, List<Slice> before) throws Exception {
        var running = house.start();
        try (var beside = apart(house, house.data().resolve("beside"))) {
            awaitCopy(beside);
            var history = beside.history(2);
            history.goOn(300);
            running.kill();
            history.goOn(50);
            var asked = Stream.concat(before.stream(), some(history).stream())
                    .map(slice -> new Asked(slice, new Oracle(beside.jdbc()).count(slice)))
                    .toList();
            try (var next = apart(house, house.data())) {
                next.follower().open();
                assertThat(next.follower().state().ready())
                        .as("what was left is used")
                        .isTrue();
                next.follower().look();
                asked.forEach(one -> assertThat(next.current().ask(copy -> Columns.count(copy, one.slice(), Map.of())))
                        .as(one.slice().toString())
                        .contains(one.answer()));
                next.follower().close();
            }
            return asked;
        }
    }

    private static void commandAlone(HouseProcesses house, List<Asked> asked) throws Exception {
        var ended = house.run(Map.of(), "rebuild-statistics");
        assertThat(ended.exitCode()).as(ended.lastLines()).isZero();
        assertThat(ended.output()).contains("Done: the copy was built anew.").doesNotContain("\tat ");
        var current = new Current();
        var settings = new CopySettings(house.data(), "300MB", 1, java.time.Duration.ofSeconds(1));
        current.become(Copy.open(settings.folder().resolve("copy-1.duckdb"), settings));
        asked.forEach(one -> assertThat(current.ask(copy -> Columns.count(copy, one.slice(), Map.of())))
                .as("built by the command: " + one.slice())
                .contains(one.answer()));
        current.end();
    }

    /** Until the running process answers from a copy of its own. */
    private static void awaitCopy(Apart beside) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (beside.jdbc().sql("""
                            select count(*) from statistics.copy
                            where ready and building is null and seen_at > now() - interval '2 seconds'
                            """).query(Integer.class).single() > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no copy was built");
    }

    private static List<Slice> some(History history) {
        return IntStream.range(0, 15)
                .mapToObj(i -> i == 0 ? history.everything() : history.question())
                .toList();
    }

    private static Apart apart(HouseProcesses house, Path data) throws IOException {
        return new Apart(new Apart.Login(house.address("mediane"), "mediane_app", house.password("mediane_app")), data);
    }
}
