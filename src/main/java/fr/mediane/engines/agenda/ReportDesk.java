package fr.mediane.engines.agenda;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which activity reports on a meeting: one in all, whichever of the rooms above it is of, so that nothing is counted twice.
 * The database sees to it. Who may record what, those rooms decide.
 */
@Component
@Transactional
public class ReportDesk {
    private final Attempts attempts;
    private final JdbcClient jdbc;

    ReportDesk(Attempts attempts, JdbcClient jdbc) {
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    /**
     * An activity that reports on a meeting.
     *
     * @param room whose activity it is, such as {@code programmes.mediation}
     */
    public record Report(UUID meeting, UUID activity, String room) {}

    /** The report that stands. */
    @Transactional(readOnly = true)
    public Optional<Report> of(UUID meeting) {
        return jdbc.sql(
                        "select meeting, activity, room from agenda.report where meeting = :meeting and withdrawn_at is null")
                .param("meeting", meeting)
                .query((row, _) -> new Report(
                        row.getObject("meeting", UUID.class),
                        row.getObject("activity", UUID.class),
                        row.getString("room")))
                .optional();
    }

    /** The meeting that an activity reports on, or did until it was deleted. */
    @Transactional(readOnly = true)
    public Optional<UUID> meeting(UUID activity) {
        return jdbc.sql("select meeting from agenda.report where activity = :activity")
                .param("activity", activity)
                .query(UUID.class)
                .optional();
    }

    /**
     * Records the activity that reports on a meeting; two at once wait for each other. The same activity again is the same
     * report.
     *
     * @param record what records it; when it leaves nothing recorded, the meeting is still to be reported
     * @param recorded whether the activity is there afterwards
     * @return what recording came to; empty when another activity reports on this meeting, and nothing was done
     */
    public <T> Optional<T> once(Report report, Supplier<T> record, BooleanSupplier recorded) {
        if (!(claim(report) instanceof Decision.Accepted<Report>)) {
            return Optional.empty();
        }
        var answer = record.get();
        if (!recorded.getAsBoolean()) {
            jdbc.sql("delete from agenda.report where activity = :activity and withdrawn_at is null")
                    .param("activity", report.activity())
                    .update();
        }
        return Optional.of(answer);
    }

    /** Its activity is deleted: another one may report on the meeting. */
    public void withdraw(UUID activity, Instant now) {
        jdbc.sql("update agenda.report set withdrawn_at = :now where activity = :activity and withdrawn_at is null")
                .param("activity", activity)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Its activity comes back; refused when another one reports on the meeting by now. */
    public Decision<UUID> renew(UUID activity) {
        return attempts.run(() -> {
            jdbc.sql("update agenda.report set withdrawn_at = null where activity = :activity")
                    .param("activity", activity)
                    .update();
            return Decision.accepted(activity);
        });
    }

    /** The activities of a room that were deleted before this moment are gone for good. */
    public void clear(String room, Instant withdrawnBefore) {
        jdbc.sql("delete from agenda.report where room = :room and withdrawn_at < :limit")
                .param("room", room)
                .param("limit", Timestamp.from(withdrawnBefore))
                .update();
    }

    private Decision<Report> claim(Report report) {
        return attempts.run(() -> {
            int stands = jdbc.sql("""
                            insert into agenda.report (activity, meeting, room) values (:activity, :meeting, :room)
                            on conflict (activity) do update set room = excluded.room
                            where report.meeting = excluded.meeting and report.room = excluded.room
                            """)
                    .param("activity", report.activity())
                    .param("meeting", report.meeting())
                    .param("room", report.room())
                    .update();
            return stands == 1 ? Decision.accepted(report) : Decision.refused(ErrorKey.of("agenda.error.reported"));
        });
    }
}
