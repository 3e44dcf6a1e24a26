package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.engines.agenda.AgendaDesk.Seen;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingKind;
import fr.mediane.engines.agenda.PlaceDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonSearch;
import fr.mediane.programmes.mediation.ActivityType;
import fr.mediane.programmes.mediation.PlaceKind;
import fr.mediane.programmes.mediation.recording.Habits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the form of an activity in from a meeting: when, where, how many, and those who came whom the counsellor supports. */
@Component
class MeetingFilling {
    private final PersonDesk people;
    private final PlaceDesk places;
    private final Clock clock;

    MeetingFilling(PersonDesk people, PlaceDesk places, Clock clock) {
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    boolean began(Meeting meeting) {
        return !meeting.begins().isAfter(clock.instant());
    }

    ActivityForm of(Actor actor, Seen seen, Habits habits) {
        var meeting = seen.meeting();
        boolean alone = meeting.kind() == MeetingKind.APPOINTMENT;
        var form = ActivityForm.fresh(
                        alone ? ActivityType.INDIVIDUAL : ActivityType.WORKSHOP,
                        habits,
                        meeting.start().toLocalDate())
                .lasting(meeting.minutes())
                .with("rendezVous", meeting.id().toString());
        var came = came(seen);
        var filled = place(form, meeting.venue()).with("people", known(actor, came));
        return alone
                ? filled
                : filled.with("title", meeting.title()).with("participants", Integer.toString(came.size()));
    }

    private ActivityForm place(ActivityForm form, UUID place) {
        if (places.venue(place)) {
            return form.with("place", PlaceKind.VENUE.code()).with("venue", place.toString());
        }
        var commune = places.brief(place).flatMap(brief -> brief.communeCode()).orElse("");
        return form.with("place", PlaceKind.ELSEWHERE.code()).with("venue", "").with("communeCode", commune);
    }

    /** Who came; until that is said of anybody, who had a seat and was not missed. */
    private static List<Booking> came(Seen seen) {
        var there = seen.seated().stream()
                .filter(booking -> booking.attendance() == Attendance.SEEN)
                .toList();
        return there.isEmpty()
                ? seen.seated().stream()
                        .filter(booking -> booking.attendance() != Attendance.NOSHOW)
                        .toList()
                : there;
    }

    private List<String> known(Actor actor, List<Booking> came) {
        if (!PersonDesk.mayKeep(actor)) {
            return List.of();
        }
        return came.stream()
                .flatMap(booking -> known(actor, booking).stream())
                .filter(PersonBrief::mine)
                .map(person -> person.id().toString())
                .distinct()
                .toList();
    }

    /** By the id they were enrolled under; else the one person with this very phone or e-mail, or this very name too. */
    private Optional<PersonBrief> known(Actor actor, Booking booking) {
        var who = booking.participant();
        if (who.person().isPresent()) {
            return people.briefs(actor, who.person().stream().toList()).values().stream()
                    .findFirst();
        }
        var contact = who.contact();
        var found = Stream.concat(
                        contact.phone().map(PhoneNumber::e164).stream(),
                        contact.email().map(EmailAddress::address).stream())
                .flatMap(text -> people.search(actor, new PersonSearch(text, 1)).orThrow().people().stream())
                .distinct()
                .toList();
        return found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream()
                        .filter(person -> person.name().equalsIgnoreCase(who.name()))
                        .findFirst();
    }
}
