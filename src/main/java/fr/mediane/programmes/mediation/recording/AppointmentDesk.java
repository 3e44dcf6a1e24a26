package fr.mediane.programmes.mediation.recording;

import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.engines.agenda.ReportDesk.Report;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.feed.Change;
import fr.mediane.platform.feed.ChangeFeed;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an activity of a meeting of one's own agenda, once. */
@Component
@Transactional
public class AppointmentDesk {
    private final AgendaDesk agenda;
    private final ReportDesk reports;
    private final ChangeFeed feed;
    private final JdbcClient jdbc;

    AppointmentDesk(AgendaDesk agenda, ReportDesk reports, ChangeFeed feed, JdbcClient jdbc) {
        this.agenda = agenda;
        this.reports = reports;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    /** The meeting to make an activity of, for whoever holds it and may record. */
    public Decision<AgendaDesk.Seen> meeting(Actor actor, UUID meeting) {
        return ActivityDesk.mayRecord(actor) ? agenda.meeting(actor, meeting) : Decision.forbidden();
    }

    /** The activity that reports on a meeting, here or in another room. */
    @Transactional(readOnly = true)
    public Optional<Report> reportedAs(UUID meeting) {
        return reports.of(meeting);
    }

    /** Whether a report is an activity of this room. */
    public static boolean ours(Report report) {
        return report.room().equals(ActivityDesk.ROOM);
    }

    /**
     * Records the activity of a meeting, and remembers that it came from there; two at once wait for each other.
     *
     * @param record records it under this id; when it is refused, nothing is remembered
     * @return what recording came to; empty when another activity was made of this meeting before, here or in another room
     */
    public <T> Optional<T> once(Actor actor, UUID meeting, UUID activity, Supplier<T> record) {
        meeting(actor, meeting).orThrow();
        return reports.once(
                new Report(meeting, activity, ActivityDesk.ROOM), record, () -> remember(actor, meeting, activity));
    }

    private boolean remember(Actor actor, UUID meeting, UUID activity) {
        int remembered = jdbc.sql("""
                        insert into mediation.from_meeting (activity, meeting)
                        select id, :meeting from mediation.activity where id = :activity and counsellor = :counsellor
                        on conflict (activity) do update set meeting = excluded.meeting
                        """)
                .param("meeting", meeting)
                .param("activity", activity)
                .param("counsellor", actor.account().orElseThrow())
                .update();
        if (remembered == 1) {
            feed.append(ActivityDesk.FEED, activity, Change.Kind.PUT);
        }
        return remembered == 1;
    }
}
