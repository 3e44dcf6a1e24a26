package fr.mediane.programmes.coordination.events;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Echelon;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.EventType;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Kind;
import fr.mediane.programmes.coordination.activities.CoordinationCodes.Organiser;
import fr.mediane.programmes.coordination.activities.CoordinationContent;
import fr.mediane.programmes.coordination.activities.CoordinationDesk;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a coordination activity of an event that was held, once. */
@Component
@Transactional
public class EventReportDesk {
    private final EventDesk events;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventReportDesk(EventDesk events, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own event that began, for whoever records coordination activities. */
    public Decision<PublicEvent> held(Actor actor, UUID event) {
        if (!CoordinationDesk.mayRecord(actor)) {
            return Decision.forbidden();
        }
        return events.own(actor, event) instanceof Decision.Accepted<PublicEvent>(var found)
                        && !found.cancelled()
                        && !found.begins().isAfter(clock.instant())
                ? Decision.accepted(found)
                : Decision.unknown();
    }

    /** What is known of it, as a coordination activity. Who came counts; until that is said, who had a seat. */
    public static CoordinationContent content(PublicEvent event) {
        return new CoordinationContent(
                Kind.EVENEMENT,
                event.start().toLocalDate(),
                event.minutes(),
                event.title(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0,
                Optional.of(EventType.GRAND_PUBLIC),
                Set.of(Organiser.MA_STRUCTURE),
                event.came() == 0 ? event.seated() : event.came(),
                Optional.of(Echelon.COMMUNAL),
                Set.of(),
                Optional.empty(),
                "");
    }

    /** The activity made of an event, unless it was deleted since. */
    @Transactional(readOnly = true)
    public Optional<UUID> reportedAs(UUID event) {
        return jdbc.sql("""
                        select r.activity from coordination.event_report r join coordination.activity a on a.id = r.activity
                        where r.event = :event and a.deleted_at is null
                        """).param("event", event).query(UUID.class).optional();
    }

    /**
     * Records the activity of an event, and remembers that it came from there; two at once wait for each other.
     *
     * @param record records it under this id; when it is refused, nothing is remembered
     * @return what recording came to; empty when another activity was made of this event before
     */
    public <T> Optional<T> once(Actor actor, UUID event, UUID activity, Supplier<T> record) {
        held(actor, event).orThrow();
        jdbc.sql("select id from coordination.event where id = :event for update")
                .param("event", event)
                .query(UUID.class)
                .single();
        if (reportedAs(event).filter(other -> !other.equals(activity)).isPresent()) {
            return Optional.empty();
        }
        var answer = record.get();
        jdbc.sql("""
                        insert into coordination.event_report (event, activity)
                        select :event, id from coordination.activity where id = :activity and coordinator = :coordinator
                        on conflict (event) do update set activity = excluded.activity
                        """)
                .param("event", event)
                .param("activity", activity)
                .param("coordinator", actor.account().orElseThrow())
                .update();
        return Optional.of(answer);
    }
}
