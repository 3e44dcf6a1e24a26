package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
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

    private final Meetings meetings;
    private final Bookings bookings;
    private final BookingKeys keys;
    private final Seating seating;
    private final BookingWords words;
    private final Attempts attempts;
    private final JournalDesk journal;
    private final Clock clock;

    BookingDesk(
            Meetings meetings,
            Bookings bookings,
            BookingKeys keys,
            Seating seating,
            BookingWords words,
            Attempts attempts,
            JournalDesk journal,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.keys = keys;
        this.seating = seating;
        this.words = words;
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
        public boolean over(java.time.Instant now) {
            return !meeting.ends().isAfter(now);
        }
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
        return bookings.byToken(token)
                .flatMap(booking -> meetings.find(booking.meeting()).map(meeting -> held(booking, meeting)))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
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
            seating.end(meeting, now, Attendance.EXCUSED);
            words.excused(meeting, now);
            journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, now.id(), "attendance"));
            return Decision.accepted(held(bookings.find(now.id()).orElseThrow(), meeting));
        });
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
        return seating.enrol(meeting, id, who, locale, madeBy).map(enrolled -> {
            journal.created(actor, Entry.of(MeetingDesk.MODULE, TYPE, id));
            return held(enrolled.booking(), meeting);
        });
    }

    /** Whether this very person has posted this before: a retry answers what was done first. */
    private boolean again(UUID id, Participant who) {
        return bookings.find(id)
                .filter(first -> first.participant().equals(who))
                .isPresent();
    }

    private Held held(Booking booking, Meeting meeting) {
        return new Held(booking, meeting, keys.token(booking.id()), keys.code(booking.id()));
    }

    private static Participant participant(Actor actor, String name, Contact contact) {
        return new Participant(Optional.empty(), actor.account(), name.strip(), contact);
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
