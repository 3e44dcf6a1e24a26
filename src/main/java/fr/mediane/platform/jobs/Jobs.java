package fr.mediane.platform.jobs;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.jobs.Job.State;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Starts long work in the background and tells how far it is, from any process. */
@Component
public class Jobs {
    /** A running job that has given no sign of life for so long belongs to a process that died. */
    private static final int SILENT_SECONDS = 60;

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile boolean stopping;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Jobs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Starts a job at once, in a thread of its own. Call it when what the job reads is committed.
     *
     * @param kind the room and the work, for example {@code venues.import}
     */
    public UUID start(Actor actor, String kind, JobBody body) {
        var id = Uuid7.next();
        jdbc.sql("insert into platform.job (id, kind, started_by, state) values (:id, :kind, :actor, 'RUNNING')")
                .param("id", id)
                .param("kind", kind)
                .param("actor", actor.account().orElse(null))
                .update();
        threads.submit(() -> run(id, kind, body));
        return id;
    }

    /** A job, for who started it and for national administrators. */
    public Optional<Job> find(Actor actor, UUID id) {
        markInterrupted();
        return jdbc.sql("select id, kind, state, done, total, message, result::text as result from platform.job"
                        + " where id = :id and (started_by = :actor or :all)")
                .param("id", id)
                .param("actor", actor.account().orElse(null))
                .param("all", actor.isNationally(Role.ADMINISTRATOR))
                .query((row, _) -> new Job(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        State.valueOf(row.getString("state")),
                        row.getLong("done"),
                        row.getLong("total"),
                        row.getString("message"),
                        json.readValue(row.getString("result"), new TypeReference<Map<String, String>>() {})))
                .optional();
    }

    /** Asks a running job to stop; it does so between two steps. False when there is none for this actor. */
    public boolean cancel(Actor actor, UUID id) {
        return find(actor, id).filter(Job::running).isPresent()
                && jdbc.sql("update platform.job set cancel_asked = true where id = :id and ended_at is null")
                                .param("id", id)
                                .update()
                        == 1;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        threads.shutdownNow();
    }

    private void run(UUID id, String kind, JobBody body) {
        try {
            end(id, State.DONE, "", followed(id, body));
        } catch (Progress.Cancelled e) {
            // whoever asked for it did not: it may be begun again
            end(id, stopping ? State.INTERRUPTED : State.CANCELLED, "", Map.of());
        } catch (RuntimeException | Error e) {
            log.error("Job {} {} failed", kind, id, e);
            end(id, State.FAILED, "platform.job.failed", Map.of());
        }
    }

    private Map<String, String> followed(UUID id, JobBody body) {
        try (var progress = new JobProgress(jdbc, id)) {
            return body.run(progress);
        }
    }

    private void end(UUID id, State state, String message, Map<String, String> result) {
        jdbc.sql("update platform.job set state = :state, message = :message, result = :result::jsonb,"
                        + " ended_at = now() where id = :id and ended_at is null")
                .param("state", state.name())
                .param("message", message)
                .param("result", json.writeValueAsString(result))
                .param("id", id)
                .update();
    }

    private void markInterrupted() {
        jdbc.sql("update platform.job set state = 'INTERRUPTED', ended_at = now()"
                        + " where ended_at is null and heartbeat < now() - make_interval(secs => :seconds)")
                .param("seconds", SILENT_SECONDS)
                .update();
    }
}
