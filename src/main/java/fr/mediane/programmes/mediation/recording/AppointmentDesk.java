package fr.mediane.programmes.mediation.recording;

import fr.mediane.engines.agenda.AgendaDesk;
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
    private final ChangeFeed feed;
    private final JdbcClient jdbc;

    AppointmentDesk(AgendaDesk agenda, ChangeFeed feed, JdbcClient jdbc) {
        this.agenda = agenda;
        this.feed = feed;
        this.jdbc = jdbc;
    }

    /** The meeting to make an activity of, for whoever holds it and may record. */
    public Decision<AgendaDesk.Seen> meeting(Actor actor, UUID meeting) {
        return ActivityDesk.mayRecord(actor) ? agenda.meeting(actor, meeting) : Decision.forbidden();
    }

    /** The activity made of a meeting, unless it was deleted since. */
    @Transactional(readOnly = true)
    public Optional<UUID> recordedAs(UUID meeting) {
        return jdbc.sql("select activity from mediation.published_from_meeting where meeting = :meeting")
                .param("meeting", meeting)
                .query(UUID.class)
                .optional();
    }

    /**
     * Records the activity of a meeting, and remembers that it came from there; two at once wait for each other.
     *
     * @param record records it under this id; when it is refused, nothing is remembered
     * @return what recording came to; empty when another activity was made of this meeting before
     */
    public <T> Optional<T> once(Actor actor, UUID meeting, UUID activity, Supplier<T> record) {
        meeting(actor, meeting).orThrow();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 8))")
                .param("meeting", meeting.toString())
                .query((row, _) -> true)
                .single();
        if (recordedAs(meeting).filter(other -> !other.equals(activity)).isPresent()) {
            return Optional.empty();
        }
        var answer = record.get();
        jdbc.sql("""
                        insert into mediation.from_meeting (activity, meeting)
                        select id, :meeting from mediation.activity where id = :activity and counsellor = :counsellor
                        on conflict (meeting) do update set activity = excluded.activity
                        """)
                .param("meeting", meeting)
                .param("activity", activity)
                .param("counsellor", actor.account().orElseThrow())
                .update();
        feed.append(ActivityDesk.FEED, activity, Change.Kind.PUT);
        return Optional.of(answer);
    }
}
