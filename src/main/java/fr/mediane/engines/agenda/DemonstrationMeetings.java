package fr.mediane.engines.agenda;

import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.venues.VenueCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Invented meetings with invented people, past ones too; for the demonstration data of this room and of those above. */
@Component
public class DemonstrationMeetings {
    private static final List<String> NAMES = List.of(
            "Yvette Garnier",
            "Mamadou Sow",
            "Jean-Paul N’Guyen",
            "Samira",
            "Lucien Ferrand",
            "Marie-Thérèse",
            "Karim B.",
            "Odile Pétrel",
            "Tomasz",
            "Solange Ricard");

    private final Meetings meetings;
    private final Bookings bookings;
    private final PlaceDesk places;
    private final Clock clock;

    DemonstrationMeetings(Meetings meetings, Bookings bookings, PlaceDesk places, Clock clock) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Writes a meeting with some people in it; most of them came when it is over.
     *
     * @param people ten at most
     * @return false when there is one with this id
     */
    public boolean hold(UUID id, UUID host, MeetingPlan plan, int people, Random random) {
        var zone = VenueCalendar.of(places.brief(plan.venue()).orElseThrow()).zone();
        var begins = plan.begins().atZone(zone).toInstant();
        var meeting = new Meeting(
                id,
                plan.kind(),
                host,
                plan.venue(),
                Optional.empty(),
                zone,
                begins,
                begins.plus(Duration.ofMinutes(plan.minutes())),
                plan.title(),
                plan.capacity(),
                plan.announced(),
                Optional.empty(),
                0,
                now(),
                1);
        if (!meetings.insert(meeting)) {
            return false;
        }
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        names.stream().limit(people).forEach(name -> book(meeting, name, random));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void book(Meeting meeting, String name, Random random) {
        var now = now();
        var seat = bookings.freeSeat(meeting.id());
        var phone = PhoneNumber.of("+3363998%04d".formatted(9000 + random.nextInt(900)));
        var asked = meeting.begins().minus(Duration.ofDays(1L + random.nextInt(16)));
        var booking = new Booking(
                Uuid7.next(),
                meeting.id(),
                seat,
                seat.isEmpty() ? Optional.of(now) : Optional.empty(),
                Attendance.UNKNOWN,
                Participant.named(name, Contact.phone(phone)),
                "fr",
                Booking.MadeBy.PUBLIC,
                asked.isBefore(now) ? asked : now);
        bookings.insert(booking);
        if (seat.isPresent() && meeting.ends().isBefore(now) && random.nextInt(10) < 8) {
            bookings.attend(booking.id(), random.nextInt(8) == 0 ? Attendance.NOSHOW : Attendance.SEEN);
        }
    }
}
