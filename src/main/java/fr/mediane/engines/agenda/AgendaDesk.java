package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own agenda: what is planned when, and with whom. Every read of names is journaled. */
@Component
@Transactional
public class AgendaDesk {
    private final Meetings meetings;
    private final Bookings bookings;
    private final JournalDesk journal;

    AgendaDesk(Meetings meetings, Bookings bookings, JournalDesk journal) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.journal = journal;
    }

    /** A meeting and who is in it, who waits, who gave up. */
    public record Seen(Meeting meeting, List<Booking> bookings) {
        public List<Booking> seated() {
            return bookings.stream().filter(Booking::holdsASeat).toList();
        }

        public List<Booking> waiting() {
            return bookings.stream().filter(Booking::waiting).toList();
        }
    }

    /** What one has planned in a stretch of time, cancelled meetings included, in order. */
    public Decision<List<Seen>> between(Actor actor, Instant from, Instant to) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        var found = meetings.between(host.get(), from, to);
        var people = bookings.of(found.stream().map(Meeting::id).toList()).stream()
                .collect(Collectors.groupingBy(Booking::meeting));
        noteRead(actor, people);
        return Decision.accepted(found.stream()
                .map(meeting -> new Seen(meeting, people.getOrDefault(meeting.id(), List.of())))
                .toList());
    }

    /**
     * How full one's meetings are that begin in a stretch of time, cancelled ones left out, in order. Names nobody, so that
     * no read is journaled.
     */
    @Transactional(readOnly = true)
    public Decision<List<Filled>> filled(Actor actor, Instant from, Instant to) {
        return Hosts.account(actor)
                .map(host -> {
                    var found = meetings.between(host, from, to).stream()
                            .filter(meeting ->
                                    !meeting.cancelled() && !meeting.begins().isBefore(from))
                            .toList();
                    var taken = bookings.taken(found.stream().map(Meeting::id).toList());
                    return Decision.accepted(found.stream()
                            .map(meeting -> new Filled(meeting, taken.getOrDefault(meeting.id(), 0)))
                            .toList());
                })
                .orElseGet(Decision::forbidden);
    }

    /** A meeting and how many of its seats are taken. */
    public record Filled(Meeting meeting, int seated) {}

    /** One of one's own meetings, with everybody in it. */
    public Decision<Seen> meeting(Actor actor, UUID id) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        return meetings.find(id)
                .filter(meeting -> meeting.host().equals(host.get()))
                .map(meeting -> {
                    var people = bookings.of(id);
                    noteRead(actor, Map.of(id, people));
                    return Decision.accepted(new Seen(meeting, people));
                })
                .orElseGet(Decision::unknown);
    }

    /** The venues of one's own openings and meetings, the latest first. */
    @Transactional(readOnly = true)
    public List<UUID> venues(Actor actor) {
        return Hosts.account(actor).map(meetings::venues).orElseGet(List::of);
    }

    private void noteRead(Actor actor, Map<UUID, List<Booking>> people) {
        var entries = people.values().stream()
                .flatMap(List::stream)
                .filter(booking -> !booking.participant().name().isEmpty()
                        || !booking.participant().contact().none()
                        || booking.participant().person().isPresent())
                .map(booking -> Entry.of(MeetingDesk.MODULE, "booking", booking.id(), "name", "contact"))
                .toList();
        journal.write(actor, Action.READ, entries);
    }
}
