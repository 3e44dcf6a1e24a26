package fr.mediane.engines.agenda.enrolment;

import fr.mediane.engines.agenda.Attempts;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.BookingWords;
import fr.mediane.engines.agenda.Bookings;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.Meetings;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.Seating;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who takes part in one's own meetings: enrolled by hand, said to have come or not, taken out. */
@Component
public class EnrolmentDesk {
    private static final String TYPE = "booking";

    private final Meetings meetings;
    private final Bookings bookings;
    private final Seating seating;
    private final BookingWords words;
    private final Attempts attempts;
    private final JournalDesk journal;
    private final Clock clock;

    EnrolmentDesk(
            Meetings meetings,
            Bookings bookings,
            Seating seating,
            BookingWords words,
            Attempts attempts,
            JournalDesk journal,
            Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.seating = seating;
        this.words = words;
        this.attempts = attempts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enrols somebody in one's own meeting under an id made by the browser; the same id again changes nothing. */
    public Decision<Booking> enrol(Actor actor, UUID meeting, UUID id, Participant who) {
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("agenda.error.id"));
        }
        if (who.name().isBlank() && who.person().isEmpty()) {
            return Decision.refused(ErrorKey.on("name", "agenda.error.name"));
        }
        if (who.name().length() > Participant.LONGEST_NAME) {
            return Decision.refused(ErrorKey.on("name", "agenda.error.too-long", Participant.LONGEST_NAME));
        }
        return own(actor, meeting, found -> {
            var first = bookings.find(id);
            if (first.isPresent()) {
                return first.get().meeting().equals(meeting) ? Decision.accepted(first.get()) : Decision.unknown();
            }
            var decision = seating.enrol(found, id, who, "fr", Booking.MadeBy.STAFF);
            if (decision instanceof Decision.Accepted<Booking>) {
                journal.created(actor, Entry.of(MeetingDesk.MODULE, TYPE, id));
            }
            return decision;
        });
    }

    /**
     * Says whether somebody came. {@code EXCUSED} and {@code REVOKED} give the seat to whoever waits first, and cannot be
     * undone once somebody else sits there; the others may be changed at will.
     */
    public Decision<Booking> attend(Actor actor, UUID booking, Attendance attendance) {
        var before = bookings.find(booking);
        if (before.isEmpty()) {
            return Hosts.mayReceive(actor) ? Decision.unknown() : Decision.forbidden();
        }
        return own(actor, before.get().meeting(), meeting -> {
            var now = bookings.find(booking).orElseThrow();
            return now.attendance() == attendance ? Decision.accepted(now) : attend(actor, meeting, now, attendance);
        });
    }

    private Decision<Booking> attend(Actor actor, Meeting meeting, Booking booking, Attendance attendance) {
        if (meeting.cancelled()) {
            return Decision.refused(ErrorKey.of("agenda.error.cancelled"));
        }
        if (attendance.gone()) {
            seating.end(meeting, booking, attendance);
            if (attendance == Attendance.REVOKED && meeting.begins().isAfter(clock.instant())) {
                words.revoked(meeting, booking);
            }
        } else if (booking.waiting()) {
            return Decision.refused(ErrorKey.of("agenda.error.waits"));
        } else {
            if (booking.attendance().gone()) {
                var seat = bookings.freeSeat(meeting.id());
                if (seat.isEmpty()) {
                    return Decision.refused(ErrorKey.of("agenda.error.seat-gone"));
                }
                if (bookings.elsewhere(booking)) {
                    return Decision.refused(ErrorKey.of("agenda.error.person-busy"));
                }
                bookings.comeBack(booking, seat.get());
            }
            bookings.attend(booking.id(), attendance);
        }
        journal.changed(actor, Entry.of(MeetingDesk.MODULE, TYPE, booking.id(), "attendance"));
        return Decision.accepted(bookings.find(booking.id()).orElseThrow());
    }

    private interface OnOwn<T> {
        Decision<T> answer(Meeting meeting);
    }

    private <T> Decision<T> own(Actor actor, UUID meeting, OnOwn<T> then) {
        var host = Hosts.account(actor);
        if (host.isEmpty()) {
            return Decision.forbidden();
        }
        return attempts.run(() -> meetings.lock(meeting)
                .filter(found -> found.host().equals(host.get()))
                .map(then::answer)
                .orElseGet(Decision::unknown));
    }
}
