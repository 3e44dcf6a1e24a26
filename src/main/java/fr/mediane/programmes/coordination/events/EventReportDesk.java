package fr.mediane.programmes.coordination.events;

import fr.mediane.engines.agenda.ReportDesk;
import fr.mediane.engines.agenda.ReportDesk.Report;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.coordination.TeamDesk;
import fr.mediane.programmes.coordination.activities.CoordinationActivity;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a coordination activity of an event that was held, once. */
@Component
@Transactional
public class EventReportDesk {
    private final EventDesk events;
    private final CoordinationDesk recording;
    private final ReportDesk reports;
    private final Clock clock;

    EventReportDesk(EventDesk events, CoordinationDesk recording, ReportDesk reports, Clock clock) {
        this.events = events;
        this.recording = recording;
        this.reports = reports;
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

    /** The activity that reports on an event, here or in another room. */
    @Transactional(readOnly = true)
    public Optional<Report> reportedAs(UUID event) {
        return reports.of(event);
    }

    /** Whether a report is a coordination activity. */
    public static boolean ours(Report report) {
        return report.room().equals(TeamDesk.MODULE);
    }

    /**
     * Records the activity of an event; two at once wait for each other.
     *
     * @param record records it under this id; when it is refused, nothing is remembered
     * @return what recording came to; empty when another activity was made of this event before, here or in another room
     */
    public <T> Optional<T> once(Actor actor, UUID event, UUID activity, Supplier<T> record) {
        held(actor, event).orThrow();
        return reports.once(
                new Report(event, activity, TeamDesk.MODULE),
                record,
                () -> recording.find(actor, activity) instanceof Decision.Accepted<CoordinationActivity>);
    }
}
