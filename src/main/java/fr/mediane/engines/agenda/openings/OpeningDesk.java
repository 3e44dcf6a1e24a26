package fr.mediane.engines.agenda.openings;

import fr.mediane.engines.agenda.Attempts;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.Meetings;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.venues.VenueBrief;
import fr.mediane.registers.venues.VenueCalendar;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** When one receives, where: openings of one's own agenda, and their exceptions. */
@Component
public class OpeningDesk {
    private static final String TYPE = "opening";

    private final Openings openings;
    private final Meetings meetings;
    private final Spreading spreading;
    private final Attempts attempts;
    private final VenueDirectoryDesk venues;
    private final JournalDesk journal;
    private final Clock clock;

    OpeningDesk(
            Openings openings,
            Meetings meetings,
            Spreading spreading,
            Attempts attempts,
            VenueDirectoryDesk venues,
            JournalDesk journal,
            Clock clock) {
        this.openings = openings;
        this.meetings = meetings;
        this.spreading = spreading;
        this.attempts = attempts;
        this.venues = venues;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens hours under an id made by the browser; the same id again changes nothing. Hours that overlap others of the same
     * host, or of the same room, are refused as a whole.
     */
    public Decision<Opening> open(Actor actor, UUID id, OpeningPlan plan) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("agenda.error.id"));
        }
        var venue = venues.brief(plan.venue()).filter(VenueBrief::open);
        if (venue.isEmpty()) {
            return Decision.refused(ErrorKey.on("venue", "agenda.error.venue"));
        }
        var today = LocalDate.ofInstant(
                clock.instant(), VenueCalendar.of(venue.get()).zone());
        var reasons = OpeningRules.broken(plan, today);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return attempts.run(() -> {
            meetings.takeTurns(host.get());
            var first = openings.find(id);
            if (first.isPresent()) {
                return first.get().host().equals(host.get()) ? Decision.accepted(first.get()) : Decision.unknown();
            }
            return insert(actor, shaped(id, host.get(), plan, venue.get()), venue.get());
        });
    }

    /** Nothing after this day any more. Appointments made already stay: they are cancelled one by one, with a word. */
    public Decision<Opening> stop(Actor actor, UUID id, LocalDate lastDay) {
        return own(actor, id, opening -> {
            openings.stop(id, lastDay, clock.instant());
            journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, id, "lastDay"));
            return Decision.accepted(openings.find(id).orElseThrow());
        });
    }

    /** Makes an exception: not on this day; or takes it back, unless something else has taken the hours since. */
    public Decision<OpeningWindow> except(Actor actor, UUID window, boolean closed) {
        var found = openings.window(window);
        if (found.isEmpty()) {
            return Hosts.mayReceive(actor) ? Decision.unknown() : Decision.forbidden();
        }
        return own(actor, found.get().opening(), opening -> {
            openings.close(window, closed ? Optional.of(clock.instant()) : Optional.empty());
            journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, opening.id(), "exceptions"));
            return Decision.accepted(openings.window(window).orElseThrow());
        });
    }

    /** One's own openings that still bring something. */
    public Decision<List<Opening>> own(Actor actor) {
        return Hosts.account(actor)
                .map(host -> Decision.accepted(openings.ofHost(host).stream()
                        .filter(opening -> !opening.over(LocalDate.ofInstant(clock.instant(), opening.zone())))
                        .toList()))
                .orElseGet(Decision::forbidden);
    }

    /** One's own openings day by day, exceptions included. */
    public Decision<List<OpeningWindow>> windows(Actor actor, Instant from, Instant to) {
        return Hosts.account(actor)
                .map(host -> Decision.accepted(openings.windowsOfHost(host, from, to)))
                .orElseGet(Decision::forbidden);
    }

    /** The venues where somebody still opens hours, for a room that knows where they work. */
    public Set<UUID> venuesOf(UUID host) {
        return openings.ofHost(host).stream()
                .filter(opening -> !opening.over(LocalDate.ofInstant(clock.instant(), opening.zone())))
                .map(opening -> opening.plan().venue())
                .collect(Collectors.toSet());
    }

    /** Somebody does not work at these venues any more: nothing after that day; appointments made already stay. */
    public void leave(Actor actor, UUID host, Collection<UUID> venues, LocalDate lastDay) {
        meetings.takeTurns(host);
        openings.ofHost(host).stream()
                .filter(opening -> venues.contains(opening.plan().venue()))
                .filter(opening ->
                        opening.lastDay().filter(day -> !day.isAfter(lastDay)).isEmpty())
                .forEach(opening -> {
                    openings.stop(opening.id(), lastDay, clock.instant());
                    journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, opening.id(), "lastDay"));
                });
    }

    private interface OnOwn<T> {
        Decision<T> answer(Opening opening);
    }

    private <T> Decision<T> own(Actor actor, UUID id, OnOwn<T> then) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        return attempts.run(() -> {
            meetings.takeTurns(host.get());
            return openings.find(id)
                    .filter(opening -> opening.host().equals(host.get()))
                    .map(then::answer)
                    .orElseGet(Decision::unknown);
        });
    }

    private Decision<Opening> insert(Actor actor, Opening opening, VenueBrief venue) {
        var horizon = spreading.horizon();
        if (!openings.insert(opening, horizon, clock.instant())) {
            return Decision.unknown();
        }
        var days = spreading.days(opening, venue, opening.plan().firstDay(), horizon);
        if (days.isEmpty()) {
            return Decision.refused(ErrorKey.on("day", "agenda.error.no-day"));
        }
        openings.spread(opening, days, false);
        journal.created(actor, Entry.of(MeetingDesk.MODULE, TYPE, opening.id()));
        return Decision.accepted(opening);
    }

    private Opening shaped(UUID id, UUID host, OpeningPlan plan, VenueBrief venue) {
        var room = plan.room().strip();
        return new Opening(
                id,
                host,
                VenueCalendar.of(venue).zone(),
                room.isEmpty() ? Optional.empty() : Optional.of(meetings.room(venue.id(), room)),
                plan,
                Optional.empty());
    }
}
