package fr.mediane.engines.agenda.booking;

import fr.mediane.engines.agenda.Attempts;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.Bookings;
import fr.mediane.engines.agenda.Contact;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.Meetings;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.Room;
import fr.mediane.engines.agenda.Seating;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What anybody may do for themselves: enrol in what is announced, and give it up by the link they were given. A phone
 * number is enough; who signed in needs none.
 */
@Component
public class BookingDesk {
    private static final String TYPE = "booking";

    /** More appointments ahead for one person than anybody needs. */
    private static final int MOST_AHEAD = 4;

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(30);

    private final Meetings meetings;
    private final Bookings bookings;
    private final Seating seating;
    private final FreeTimes free;
    private final Attempts attempts;
    private final JournalDesk journal;
    private final Clock clock;

    BookingDesk(
            Meetings meetings,
            Bookings bookings,
            Seating seating,
            FreeTimes free,
            Attempts attempts,
            JournalDesk journal,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.seating = seating;
        this.free = free;
        this.attempts = attempts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A booking as its holder sees it.
     *
     * @param token opens it again
     * @param code to say on the phone
     */
    public record Held(Booking booking, Meeting meeting, String token, String code) {
        public boolean over(Instant now) {
            return !meeting.ends().isAfter(now);
        }
    }

    /**
     * Takes an appointment at a time that is offered, with whoever is free then.
     *
     * @param begins on the clock of the venue
     */
    public Decision<Held> book(
            Actor actor, UUID venue, LocalDateTime begins, UUID id, String name, Contact contact, String locale) {
        var who = participant(actor, name, contact);
        var wrong = wrong(id, who);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return attempts.run(() -> {
            var first = bookings.find(id);
            if (first.isPresent()) {
                return again(id, who) ? held(first.get()) : Decision.unknown();
            }
            if (bookings.ahead(id, who, clock.instant()) >= MOST_AHEAD) {
                return Decision.refused(ErrorKey.of("agenda.error.many"));
            }
            return atAny(actor, venue, begins, id, who, locale);
        });
    }

    /** Enrols in a workshop or an event that is announced, under an id made by the browser. */
    public Decision<Held> enrol(Actor actor, UUID meeting, UUID id, String name, Contact contact, String locale) {
        var who = participant(actor, name, contact);
        var wrong = wrong(id, who);
        if (wrong.isPresent()) {
            return Decision.refused(wrong.get());
        }
        return attempts.run(() -> meetings.lock(meeting)
                .filter(found -> found.announced() || found.kind() != MeetingKind.APPOINTMENT && again(id, who))
                .map(found -> enrol(actor, found, id, who, locale))
                .orElseGet(Decision::unknown));
    }

    /** What a link leads to; unknown for a link that is none of ours. */
    public Decision<Held> held(String token) {
        return bookings.byToken(token).map(this::held).orElseGet(Decision::unknown);
    }

    /** What a short code leads to, together with the contact that was left. */
    public Decision<Held> byCode(String code, Contact contact) {
        return bookings.byCode(code).stream()
                .filter(booking ->
                        !contact.none() && booking.participant().contact().sameAs(contact))
                .findFirst()
                .map(this::held)
                .orElseGet(Decision::unknown);
    }

    /** One's own bookings of the last days and to come, for whoever signed in to make them. */
    public List<Held> own(Actor actor) {
        return actor.account()
                .map(account -> bookings.ofAccount(account, clock.instant().minus(KEPT_IN_SIGHT)).stream()
                        .flatMap(booking ->
                                meetings.find(booking.meeting()).map(meeting -> held(booking, meeting)).stream())
                        .toList())
                .orElseGet(List::of);
    }

    /** Gives it up by its link. Done twice, it stays given up; once begun it is too late. */
    public Decision<Held> giveUp(Actor actor, String token) {
        var booking = bookings.byToken(token);
        if (booking.isEmpty()) {
            return Decision.unknown();
        }
        return attempts.run(() -> {
            var meeting = meetings.lock(booking.get().meeting()).orElseThrow();
            var now = bookings.find(booking.get().id()).orElseThrow();
            if (now.attendance().gone()) {
                return Decision.accepted(held(now, meeting));
            }
            if (!meeting.begins().isAfter(clock.instant()) || now.attendance() != Attendance.UNKNOWN) {
                return Decision.refused(ErrorKey.of("agenda.error.too-late"));
            }
            seating.excuse(meeting, now);
            journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, now.id(), "attendance"));
            return Decision.accepted(held(bookings.find(now.id()).orElseThrow(), meeting));
        });
    }

    /** Who was free may be taken by the time it is written: then the next one is asked. */
    private Decision<Held> atAny(
            Actor actor, UUID venue, LocalDateTime begins, UUID id, Participant who, String locale) {
        Decision<Held> answer = Decision.refused(ErrorKey.of("agenda.error.just-taken"));
        for (var candidate : free.at(venue, begins)) {
            answer = attempts.run(() -> {
                meetings.takeTurns(candidate.window().host());
                var meeting = appointment(candidate);
                meetings.insert(meeting);
                return enrol(actor, meeting, id, who, locale);
            });
            if (answer instanceof Decision.Accepted<Held>) {
                return answer;
            }
        }
        return answer instanceof Decision.Refused<Held>(var reasons)
                        && reasons.getFirst().field().equals("begins")
                ? Decision.refused(ErrorKey.of("agenda.error.just-taken"))
                : answer;
    }

    private Meeting appointment(FreeTimes.Free time) {
        var window = time.window();
        return new Meeting(
                Uuid7.next(),
                MeetingKind.APPOINTMENT,
                window.host(),
                window.venue(),
                window.room().map(room -> new Room(room, "")),
                window.zone(),
                time.begins(),
                time.ends(),
                "",
                1,
                false,
                Optional.empty(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                1);
    }

    private Decision<Held> held(Booking booking) {
        return meetings.find(booking.meeting())
                .map(meeting -> Decision.accepted(held(booking, meeting)))
                .orElseGet(Decision::unknown);
    }

    private Decision<Held> enrol(Actor actor, Meeting meeting, UUID id, Participant who, String locale) {
        var first = bookings.find(id);
        if (first.isPresent()) {
            return again(id, who) && first.get().meeting().equals(meeting.id())
                    ? Decision.accepted(held(first.get(), meeting))
                    : Decision.unknown();
        }
        if (!meeting.begins().isAfter(clock.instant())) {
            return Decision.refused(ErrorKey.of("agenda.error.over"));
        }
        var madeBy = who.account().isPresent() ? Booking.MadeBy.CITIZEN : Booking.MadeBy.PUBLIC;
        return seating.enrol(meeting, id, who, locale, madeBy).map(booking -> {
            journal.created(actor, Entry.of(MeetingDesk.MODULE, TYPE, id));
            return held(booking, meeting);
        });
    }

    /** Whether this very person has posted this before: a retry answers what was done first. */
    private boolean again(UUID id, Participant who) {
        return bookings.find(id)
                .filter(first -> first.participant().equals(who))
                .isPresent();
    }

    private Held held(Booking booking, Meeting meeting) {
        var given = bookings.given(booking.id());
        return new Held(booking, meeting, given.token(), given.code());
    }

    private static Participant participant(Actor actor, String name, Contact contact) {
        return new Participant(
                Optional.empty(), actor.account().filter(account -> actor.is(Role.CITIZEN)), name.strip(), contact);
    }

    private static Optional<ErrorKey> wrong(UUID id, Participant who) {
        if (!Uuid7.isUuid7(id)) {
            return Optional.of(ErrorKey.of("agenda.error.id"));
        }
        if (who.name().length() > Participant.LONGEST_NAME) {
            return Optional.of(ErrorKey.on("name", "agenda.error.too-long", Participant.LONGEST_NAME));
        }
        return who.contact().none() && who.account().isEmpty()
                ? Optional.of(ErrorKey.on("phone", "agenda.error.contact"))
                : Optional.empty();
    }
}
