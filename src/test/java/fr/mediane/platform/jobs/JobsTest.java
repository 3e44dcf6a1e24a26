package fr.mediane.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.jobs.Job.State;
import fr.mediane.testing.MedianeTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@MedianeTest
class JobsTest {
    private final Actor someone = new Actor(Optional.of(Uuid7.next()), "Someone", Set.of());

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void tellsHowFarItIsAndWhatItCameTo() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var id = jobs.start(someone, "test.count", progress -> {
            progress.total(8);
            progress.done(2);
            await(mayEnd);
            progress.done(8);
            return Map.of("kept", "8");
        });
        assertThat(eventually(id, job -> job.done() == 2).percent()).isEqualTo(25);
        mayEnd.countDown();
        var ended = eventually(id, job -> !job.running());
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.result()).isEqualTo(Map.of("kept", "8"));
        assertThat(ended.percent()).isEqualTo(100);
    }

    @Test
    void stopsWhenAsked() throws Exception {
        var id = jobs.start(someone, "test.endless", progress -> {
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        });
        assertThat(jobs.cancel(someone, id)).isTrue();
        assertThat(eventually(id, job -> !job.running()).state()).isEqualTo(State.CANCELLED);
        assertThat(jobs.cancel(someone, id)).as("it has stopped already").isFalse();
    }

    @Test
    void saysThatItFailed() throws Exception {
        var id = jobs.start(someone, "test.failing", _ -> {
            throw new IllegalStateException("expected by this test");
        });
        var ended = eventually(id, job -> !job.running());
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.message()).isEqualTo("platform.job.failed");
    }

    @Test
    void showsNothingToSomeoneElse() throws Exception {
        var id = jobs.start(someone, "test.private", _ -> Map.of());
        eventually(id, job -> !job.running());
        var other = new Actor(Optional.of(Uuid7.next()), "Other", Set.of());
        assertThat(jobs.find(other, id)).isEmpty();
        assertThat(jobs.find(Actor.PUBLIC, id)).isEmpty();
        assertThat(jobs.find(Actor.SYSTEM, id))
                .as("national administrators see all")
                .isPresent();
    }

    @Test
    void knowsAJobWhoseProcessDied() {
        var id = Uuid7.next();
        jdbc.sql("insert into platform.job (id, kind, started_by, state, heartbeat)"
                        + " values (:id, 'test.dead', :by, 'RUNNING', now() - interval '5 minutes')")
                .param("id", id)
                .param("by", someone.account().orElseThrow())
                .update();
        assertThat(jobs.find(someone, id).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
    }

    @Test
    void whatTheProcessStopsIsInterruptedNotCancelled() throws Exception {
        var ending = new Jobs(jdbc, json);
        var id = ending.start(someone, "test.ending", progress -> {
            while (true) {
                progress.checkCancelled();
                Thread.onSpinWait();
            }
        });
        ending.stop();
        assertThat(eventually(id, job -> !job.running()).state()).isEqualTo(State.INTERRUPTED);
    }

    private Job eventually(UUID id, Predicate<Job> wanted) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var job = jobs.find(someone, id).orElseThrow();
            if (wanted.test(job)) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("never came to be: " + jobs.find(someone, id));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
