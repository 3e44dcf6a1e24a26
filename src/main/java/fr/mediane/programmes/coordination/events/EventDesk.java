package fr.mediane.programmes.coordination.events;

import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Announces public events: whoever has an agenda may hold one there. Everybody reads those announced, without an
 * {@code Actor}; nobody's name is in them. Cancelling is the agenda's.
 */
@Component
@Transactional
public class EventDesk {
    private static final Duration RECENT = Duration.ofDays(90);
    private static final int MOST_PAST = 6;
    private static final int MOST_OWN = 100;
    private final PublicEvents events;
    private final EventPlaces places;
    private final MeetingDesk meetings;
    private final Clock clock;

    EventDesk(PublicEvents events, EventPlaces places, MeetingDesk meetings, Clock clock) {
        this.events = events;
        this.places = places;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Under an id made by the browser; the same id again changes nothing. */
    public Decision<UUID> announce(Actor actor, UUID id, EventDraft draft) {
        if (!Hosts.mayReceive(actor)) {
            return Decision.forbidden();
        }
        return placed(
                draft,
                place -> meetings.plan(actor, id, plan(draft, place)).flatMap(meeting -> {
                    if (meeting.kind() != MeetingKind.EVENT) {
                        return Decision.unknown();
                    }
                    events.insert(told(id, draft, place));
                    return Decision.accepted(id);
                }));
    }

    /** @param version the one that was read; when it changed since, nothing is overwritten */
    public Decision<UUID> change(Actor actor, UUID id, int version, EventDraft draft) {
        return own(actor, id)
                .flatMap(found -> placed(
                        draft,
                        place -> meetings.change(actor, id, version, plan(draft, place))
                                .map(meeting -> {
                                    events.update(told(id, draft, place));
                                    return id;
                                })));
    }

    /** One of one's own, announced or not. */
    @Transactional(readOnly = true)
    public Decision<PublicEvent> own(Actor actor, UUID id) {
        if (!Hosts.mayReceive(actor)) {
            return Decision.forbidden();
        }
        return events.find(id)
                .filter(event -> actor.account().filter(event.host()::equals).isPresent())
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<PublicEvent>> own(Actor actor) {
        return Hosts.mayReceive(actor)
                ? Decision.accepted(events.of(actor.account().orElseThrow(), MOST_OWN))
                : Decision.forbidden();
    }

    /** What everybody may read of one, over or cancelled too; its host sees it before it is announced. */
    @Transactional(readOnly = true)
    public Optional<PublicEvent> find(Actor actor, UUID id) {
        return events.find(id)
                .filter(event -> event.announced()
                        || actor.account().filter(event.host()::equals).isPresent());
    }

    @Transactional(readOnly = true)
    public EventSearch.Found coming(EventSearch search) {
        var from = search.from()
                .map(day -> day.atStartOfDay(Paris.ZONE).toInstant())
                .orElse(Instant.EPOCH);
        return events.coming(search, from, clock.instant());
    }

    /** The last few that were held at the same places. */
    @Transactional(readOnly = true)
    public List<PublicEvent> past(EventSearch search) {
        return events.past(search, clock.instant(), RECENT, MOST_PAST);
    }

    private interface AtPlace {
        Decision<UUID> answer(EventPlaces.Spot place);
    }

    /** Tells all mistakes of the text and the place at once. */
    private Decision<UUID> placed(EventDraft draft, AtPlace then) {
        var mistakes = new ArrayList<ErrorKey>(draft.mistakes());
        var place = places.of(draft.where(), mistakes);
        return mistakes.isEmpty() && place.isPresent() ? then.answer(place.get()) : Decision.refused(mistakes);
    }

    private static MeetingPlan plan(EventDraft draft, EventPlaces.Spot place) {
        return new MeetingPlan(
                MeetingKind.EVENT,
                place.id(),
                "",
                draft.begins(),
                draft.minutes(),
                draft.title().strip(),
                draft.capacity(),
                draft.announced());
    }

    private static PublicEvents.Told told(UUID id, EventDraft draft, EventPlaces.Spot place) {
        return new PublicEvents.Told(
                id,
                draft.kind().orElseThrow(),
                draft.description().strip(),
                draft.audience().strip(),
                draft.price().strip(),
                place.commune(),
                place.departement());
    }

    /** Whether a meeting of the agenda is an event of ours. */
    @Transactional(readOnly = true)
    public boolean keeps(Meeting meeting) {
        return meeting.kind() == MeetingKind.EVENT && events.find(meeting.id()).isPresent();
    }
}
