package fr.mediane.engines.agenda.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.Contact;
import fr.mediane.engines.agenda.Meeting;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** No double booking of a person, a host, a room or a seat, ever, however many ask at once. */
class BookingGuaranteeTest extends AgendaTest {
    private static final int AT_ONCE = 100;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    BookingDesk booking;

    @Autowired
    OpeningDesk openings;

    @Autowired
    AgendaDesk agenda;

    @Test
    void aHundredAskForTheLastSeatAndExactlyOneGetsIt() throws Exception {
        var workshop = workshop(amina, 9, 3);
        enrol(workshop, "Ana");
        enrol(workshop, "Bo");
        var answers = atOnce(
                i -> booking.enrol(Actor.PUBLIC, workshop.id(), Uuid7.next(), "Personne " + i, Agendas.phone(i), "fr"));
        var held = answers.stream().map(Decision::orThrow).toList();
        assertThat(held.stream().filter(one -> one.booking().holdsASeat())).hasSize(1);
        assertThat(held.stream().filter(one -> one.booking().waiting())).hasSize(AT_ONCE - 1);
        assertThat(jdbc.sql("select count(*) from agenda.booking where meeting = ? and seat is not null")
                        .param(workshop.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aHundredMeetingsAtOneTimeOfOneHostBecomeOne() throws Exception {
        var answers =
                atOnce(i -> meetings.plan(amina, Uuid7.next(), MeetingPlan.appointment(venue, Agendas.monday(10), 30)));
        assertThat(answers.stream().filter(one -> one instanceof Decision.Accepted<Meeting>))
                .hasSize(1);
        assertThat(answers.stream().filter(one -> one.equals(refused("begins", "agenda.error.host-busy"))))
                .hasSize(AT_ONCE - 1);
    }

    @Test
    void aHundredHostsInOneRoomBecomeOne() throws Exception {
        var plan = MeetingPlan.workshop(venue, Agendas.monday(10), 60, "Photos", 5);
        var answers = atOnce(
                i -> meetings.plan(Agendas.host(), Uuid7.next(), plan.in(i % 2 == 0 ? "Salle bleue" : "SALLE  bleue")));
        assertThat(answers.stream().filter(one -> one instanceof Decision.Accepted<Meeting>))
                .hasSize(1);
        assertThat(answers.stream().filter(one -> one.equals(refused("room", "agenda.error.room-taken"))))
                .hasSize(AT_ONCE - 1);
    }

    @Test
    void aHundredWorkshopsAtOneTimeSeatAPersonOnce() throws Exception {
        var person = Uuid7.next();
        var meetings = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> {
                    var host = Agendas.host();
                    return new Object[] {host, workshop(host, 14, 5)};
                })
                .toList();
        var answers = atOnce(i -> enrolment.enrol(
                (Actor) meetings.get(i)[0],
                ((Meeting) meetings.get(i)[1]).id(),
                Uuid7.next(),
                Participant.person(person, "", Contact.NONE)));
        assertThat(answers.stream().filter(one -> one instanceof Decision.Accepted<Booking>))
                .hasSize(1);
        assertThat(answers.stream().filter(one -> one.equals(refused("", "agenda.error.person-busy"))))
                .hasSize(AT_ONCE - 1);
    }

    @Test
    void oneBookingPostedAHundredTimesIsOne() throws Exception {
        var workshop = workshop(amina, 16, 3);
        var id = Uuid7.next();
        var answers = atOnce(i -> booking.enrol(Actor.PUBLIC, workshop.id(), id, "Ana", Agendas.phone(1), "fr"));
        assertThat(answers.stream()
                        .map(Decision::orThrow)
                        .map(BookingDesk.Held::token)
                        .distinct())
                .hasSize(1);
        assertThat(agenda.meeting(amina, workshop.id()).orThrow().bookings()).hasSize(1);
    }

    @Test
    void aHundredAskForOneTimeOfTwoHostsAndTwoGetIt() throws Exception {
        for (var host : List.of(amina, Agendas.host())) {
            var monday = Agendas.monday(9);
            var hour = monday.toLocalTime();
            openings.open(
                            host,
                            Uuid7.next(),
                            new OpeningPlan(
                                    venue, "", monday.toLocalDate(), hour, hour.plusHours(1), "", 60, true, true))
                    .orThrow();
        }
        var answers = atOnce(i ->
                booking.book(Actor.PUBLIC, venue, Agendas.monday(9), Uuid7.next(), "Personne", Agendas.phone(i), "fr"));
        assertThat(answers.stream().filter(one -> one instanceof Decision.Accepted<BookingDesk.Held>))
                .hasSize(2);
        assertThat(answers.stream().filter(one -> one.equals(refused("", "agenda.error.just-taken"))))
                .hasSize(AT_ONCE - 2);
    }

    @Test
    void theDatabaseItselfRefusesWhatOverlaps() {
        var first = workshop(amina, 9, 2);
        var other = workshop(amina, 11, 2);
        var ana = enrol(first, "Ana");
        var bo = enrol(first, "Bo");
        refusedByTheDatabase(
                "a_seat_is_taken_once",
                "update agenda.booking set seat = " + ana.seat().orElseThrow() + " where id = '" + bo.id() + "'");
        refusedByTheDatabase(
                "booking_meeting_seat_fkey", "update agenda.booking set seat = 3 where id = '" + bo.id() + "'");
        refusedByTheDatabase("seat", "delete from agenda.seat where meeting = '" + first.id() + "'");
        refusedByTheDatabase(
                "a_host_is_at_one_place",
                "update agenda.meeting set during = (select during from agenda.meeting where id = '" + first.id()
                        + "') where id = '" + other.id() + "'");
        refusedByTheDatabase(
                "in_or_waiting_or_out",
                "update agenda.booking set attendance = 'excused' where id = '" + bo.id() + "'");
        refusedByTheDatabase(
                "booking_meeting_during_fkey",
                "update agenda.booking set during = 'empty' where id = '" + bo.id() + "'");
    }

    private void refusedByTheDatabase(String constraint, String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    private Meeting workshop(Actor host, int hour, int seats) {
        return meetings.plan(host, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(hour), 60, "Photos", seats))
                .orThrow();
    }

    private Booking enrol(Meeting meeting, String name) {
        return enrolment
                .enrol(amina, meeting.id(), Uuid7.next(), Participant.named(name, Contact.NONE))
                .orThrow();
    }

    private static <T> Decision<T> refused(String field, String key) {
        return Decision.refused(ErrorKey.on(field, key));
    }

    /** All of them wait for the same moment, then ask. */
    private static <T> List<T> atOnce(IntFunction<T> question) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return question.apply(i);
                    }))
                    .toList();
            start.countDown();
            return asked.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }
}
