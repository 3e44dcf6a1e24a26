package fr.mediane.engines.agenda;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives seats out and takes them back; whoever waits first gets the seat that becomes free. The meeting is locked by the
 * caller, so that the line is served in order; that nobody sits twice, the database sees to.
 */
@Component
public class Seating {
    /** Nobody reads a longer line. */
    static final int LONGEST_LINE = 200;

    private final Bookings bookings;
    private final Attempts attempts;
    private final BookingWords words;
    private final Clock clock;

    Seating(Bookings bookings, Attempts attempts, BookingWords words, Clock clock) {
        this.bookings = bookings;
        this.attempts = attempts;
        this.words = words;
        this.clock = clock;
    }

    /** A seat, or else a place in line where people may wait. */
    public Decision<Booking> enrol(Meeting meeting, UUID id, Participant who, String locale, Booking.MadeBy madeBy) {
        if (meeting.cancelled()) {
            return Decision.refused(ErrorKey.of("agenda.error.cancelled"));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var seat = bookings.freeSeat(meeting.id());
        if (seat.isEmpty() && meeting.kind() == MeetingKind.APPOINTMENT) {
            return Decision.refused(ErrorKey.of("agenda.error.just-taken"));
        }
        if (seat.isEmpty() && bookings.waiting(meeting.id()).size() >= LONGEST_LINE) {
            return Decision.refused(ErrorKey.of("agenda.error.line-full"));
        }
        var booking = new Booking(
                id,
                meeting.id(),
                seat,
                seat.isEmpty() ? Optional.of(now) : Optional.empty(),
                Attendance.UNKNOWN,
                who,
                locale,
                madeBy,
                now);
        bookings.takeTurns(booking);
        if (bookings.alreadyIn(booking)) {
            return Decision.refused(ErrorKey.of("agenda.error.already-in"));
        }
        if (seat.isPresent() && bookings.elsewhere(booking)) {
            return Decision.refused(ErrorKey.of("agenda.error.person-busy"));
        }
        if (!bookings.insert(booking)) {
            return Decision.unknown();
        }
        words.booked(meeting, booking);
        return Decision.accepted(booking);
    }

    /** Gives a seat or a place in line up, and the seat to whoever waits first. */
    public void end(Meeting meeting, Booking booking, Attendance how) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        bookings.end(booking.id(), how, now);
        if (meeting.begins().isAfter(now)) {
            bookings.freeTheHour(meeting.id(), now);
            fill(meeting);
        }
    }

    /** The person does not come: the seat goes on, and they are told that it is noted. */
    public void excuse(Meeting meeting, Booking booking) {
        end(meeting, booking, Attendance.EXCUSED);
        words.excused(meeting, booking);
    }

    /** Seats whoever waits, in order, as long as there are seats; who is at another place by now is passed over. */
    void fill(Meeting meeting) {
        for (var next : bookings.waiting(meeting.id())) {
            var seat = bookings.freeSeat(meeting.id());
            if (seat.isEmpty()) {
                return;
            }
            var seated = attempts.run(() -> {
                if (bookings.elsewhere(next)) {
                    return Decision.refused(ErrorKey.of("agenda.error.person-busy"));
                }
                bookings.seat(next, seat.get());
                return Decision.accepted(true);
            });
            if (seated instanceof Decision.Accepted<Boolean>) {
                words.seatFreed(meeting, next);
            }
        }
    }

    /** Tells everybody that it does not take place. */
    void revokeAll(Meeting meeting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var booking : bookings.of(meeting.id())) {
            if (!booking.attendance().gone()) {
                bookings.end(booking.id(), Attendance.REVOKED, now);
                words.revoked(meeting, booking);
            }
        }
    }

    /** Tells everybody that it takes place at another time or place. */
    void tellMoved(Meeting meeting) {
        bookings.remindAgain(meeting.id());
        bookings.of(meeting.id()).stream()
                .filter(booking -> !booking.attendance().gone())
                .forEach(booking -> words.moved(meeting, booking));
    }
}
