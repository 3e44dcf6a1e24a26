package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Plans appointments, workshops and public events, changes and cancels them. Whoever receives people has an agenda of their
 * own; nobody writes in somebody else's.
 */
@Component
public class MeetingDesk {
    public static final String MODULE = "engines.agenda";
    private static final String TYPE = "meeting";

    private final Meetings meetings;
    private final Seating seating;
    private final Attempts attempts;
    private final PlaceDesk places;
    private final JournalDesk journal;
    private final Clock clock;

    MeetingDesk(
            Meetings meetings, Seating seating, Attempts attempts, PlaceDesk places, JournalDesk journal, Clock clock) {
        this.meetings = meetings;
        this.seating = seating;
        this.attempts = attempts;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /** Plans a meeting under an id made by the browser; the same id again changes nothing. */
    public Decision<Meeting> plan(Actor actor, UUID id, MeetingPlan plan) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("agenda.error.id"));
        }
        var venue = places.brief(plan.venue()).filter(VenueBrief::open);
        if (venue.isEmpty()) {
            return Decision.refused(ErrorKey.on("venue", "agenda.error.venue"));
        }
        return attempts.run(() -> {
            meetings.takeTurns(host.get());
            var first = meetings.find(id);
            if (first.isPresent()) {
                return first.get().host().equals(host.get()) ? Decision.accepted(first.get()) : Decision.unknown();
            }
            return broken(plan, venue.get()).orElseGet(() -> insert(actor, shaped(id, host.get(), plan, venue.get())));
        });
    }

    /**
     * Changes when, where, how long, for how many. Those who are in keep their seats; seats that are taken cannot be taken
     * away.
     *
     * @param version the one that was read; when it changed since, nothing is overwritten
     */
    public Decision<Meeting> change(Actor actor, UUID id, int version, MeetingPlan plan) {
        return own(actor, id, before -> {
            if (before.cancelled()) {
                return Decision.refused(ErrorKey.of("agenda.error.cancelled"));
            }
            if (before.version() != version) {
                return Decision.refused(ErrorKey.of("agenda.error.changed-meanwhile"));
            }
            var venue = places.brief(plan.venue())
                    .filter(found -> found.open() || found.id().equals(before.venue()));
            if (venue.isEmpty()) {
                return Decision.refused(ErrorKey.on("venue", "agenda.error.venue"));
            }
            var same = new MeetingPlan(
                    before.kind(),
                    plan.venue(),
                    plan.room(),
                    plan.begins(),
                    plan.minutes(),
                    plan.title(),
                    plan.capacity(),
                    plan.announced());
            return broken(same, venue.get()).orElseGet(() -> update(actor, before, same, venue.get()));
        });
    }

    /** Cancels a meeting: everybody in it and in its waiting list is told. Done twice, it stays cancelled. */
    public Decision<Meeting> cancel(Actor actor, UUID id) {
        return own(actor, id, before -> {
            if (before.cancelled()) {
                return Decision.accepted(before);
            }
            if (!before.ends().isAfter(clock.instant())) {
                return Decision.refused(ErrorKey.of("agenda.error.over"));
            }
            var after = cancelled(before);
            meetings.update(after);
            seating.revokeAll(after);
            journal.changed(actor, Entry.of(MODULE, TYPE, id, "cancelled"));
            return Decision.accepted(meetings.find(id).orElseThrow());
        });
    }

    private interface OnOwn {
        Decision<Meeting> answer(Meeting before);
    }

    private Decision<Meeting> own(Actor actor, UUID id, OnOwn then) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        return attempts.run(() -> {
            meetings.takeTurns(host.get());
            return meetings.lock(id)
                    .filter(meeting -> meeting.host().equals(host.get()))
                    .map(then::answer)
                    .orElseGet(Decision::unknown);
        });
    }

    private Decision<Meeting> insert(Actor actor, Meeting meeting) {
        if (!meetings.insert(meeting)) {
            return Decision.unknown();
        }
        journal.created(actor, Entry.of(MODULE, TYPE, meeting.id()));
        return Decision.accepted(meetings.find(meeting.id()).orElseThrow());
    }

    private Decision<Meeting> update(Actor actor, Meeting before, MeetingPlan plan, VenueBrief venue) {
        var after = shaped(before.id(), before.host(), plan, venue).at(before.version());
        if (!meetings.resize(before.id(), before.capacity(), after.capacity())) {
            return Decision.refused(ErrorKey.on("capacity", "agenda.error.seats-taken"));
        }
        meetings.update(after);
        seating.fill(after);
        if (!after.begins().equals(before.begins()) || !after.venue().equals(before.venue())) {
            seating.tellMoved(after);
        }
        journal.changed(actor, Entry.of(MODULE, TYPE, before.id(), after.changedFrom(before)));
        return Decision.accepted(meetings.find(before.id()).orElseThrow());
    }

    private Optional<Decision<Meeting>> broken(MeetingPlan plan, VenueBrief venue) {
        var zone = VenueCalendar.of(venue).zone();
        var reasons = PlanRules.broken(plan, LocalDate.ofInstant(clock.instant(), zone), zone);
        return reasons.isEmpty() ? Optional.empty() : Optional.of(Decision.refused(reasons));
    }

    private Meeting shaped(UUID id, UUID host, MeetingPlan plan, VenueBrief venue) {
        var zone = VenueCalendar.of(venue).zone();
        var begins = plan.begins().atZone(zone).toInstant();
        boolean appointment = plan.kind() == MeetingKind.APPOINTMENT;
        var room = plan.room().strip();
        return new Meeting(
                id,
                plan.kind(),
                host,
                venue.id(),
                room.isEmpty() ? Optional.empty() : Optional.of(meetings.room(venue.id(), room)),
                zone,
                begins,
                begins.plus(Duration.ofMinutes(plan.minutes())),
                appointment ? "" : plan.title().strip(),
                appointment ? 1 : plan.capacity(),
                !appointment && plan.announced(),
                Optional.empty(),
                0,
                now(),
                1);
    }

    private Meeting cancelled(Meeting before) {
        return new Meeting(
                before.id(),
                before.kind(),
                before.host(),
                before.venue(),
                before.room(),
                before.zone(),
                before.begins(),
                before.ends(),
                before.title(),
                before.capacity(),
                before.announced(),
                Optional.of(now()),
                before.sequence(),
                now(),
                before.version());
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
