package fr.mediane.engines.agenda.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.AgendaDesk;
import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.Attendance;
import fr.mediane.engines.agenda.Booking;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do, in whatever order: what must hold of seats and lines holds after each step. */
class RandomBookingsTest extends AgendaTest {
    private static final int STEPS = 60;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    BookingDesk booking;

    @Autowired
    AgendaDesk agenda;

    private final List<BookingDesk.Held> held = new ArrayList<>();
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4444})
    void seatsAndLineStayTrue(long seed) {
        random = new Random(seed);
        var plan = MeetingPlan.workshop(venue, Agendas.monday(9), 60, "Photos", 3);
        var id = meetings.plan(amina, Uuid7.next(), plan).orThrow().id();
        for (int step = 0; step < STEPS; step++) {
            var before = agenda.meeting(amina, id).orThrow();
            var did = step(before, plan);
            holds(before, agenda.meeting(amina, id).orThrow(), "seed " + seed + ", step " + step + ": " + did);
        }
        meetings.cancel(amina, id).orThrow();
        assertThat(agenda.meeting(amina, id).orThrow().bookings())
                .allMatch(one -> one.attendance().gone() && !one.holdsASeat() && !one.waiting());
    }

    private String step(AgendaDesk.Seen now, MeetingPlan plan) {
        int what = random.nextInt(10);
        if (what < 4) {
            var asked = booking.enrol(
                    Actor.PUBLIC, now.meeting().id(), Uuid7.next(), "P" + random.nextInt(12), Agendas.phone(1), "fr");
            if (asked instanceof Decision.Accepted<BookingDesk.Held>(var one)) {
                held.add(one);
            }
            return "enrol";
        }
        if (what < 6 && !held.isEmpty()) {
            booking.giveUp(Actor.PUBLIC, held.get(random.nextInt(held.size())).token());
            return "give up";
        }
        if (what < 8 && !now.bookings().isEmpty()) {
            var one = now.bookings().get(random.nextInt(now.bookings().size()));
            var how = Attendance.values()[random.nextInt(Attendance.values().length)];
            enrolment.attend(amina, one.id(), how);
            return "attend " + how;
        }
        int seats = 1 + random.nextInt(6);
        meetings.change(
                amina,
                now.meeting().id(),
                now.meeting().version(),
                MeetingPlan.workshop(plan.venue(), plan.begins(), 60, "Photos", seats));
        return "resize to " + seats;
    }

    private void holds(AgendaDesk.Seen before, AgendaDesk.Seen after, String when) {
        var seats = after.seated().stream().map(one -> one.seat().orElseThrow()).toList();
        assertThat(new HashSet<>(seats)).as(when).hasSameSizeAs(seats);
        assertThat(seats.size()).as(when).isLessThanOrEqualTo(after.meeting().capacity());
        assertThat(seats.size() < after.meeting().capacity() && !after.waiting().isEmpty())
                .as("%s: somebody waits although a seat is free", when)
                .isFalse();
        assertThat(after.waiting())
                .as(when)
                .isSortedAccordingTo(
                        Comparator.comparing(one -> one.waitingSince().orElseThrow()));
        assertThat(jdbc.sql("select count(*) from agenda.seat where meeting = ?")
                        .param(after.meeting().id())
                        .query(Integer.class)
                        .single())
                .as(when)
                .isEqualTo(after.meeting().capacity());
        var stillWaiting = after.waiting().stream().map(Booking::id).toList();
        var line = before.waiting().stream().map(Booking::id).toList();
        var served = line.stream().filter(one -> !stillWaiting.contains(one)).toList();
        var seated = after.seated().stream()
                .map(Booking::id)
                .filter(served::contains)
                .toList();
        assertThat(line.stream()
                        .filter(one -> seated.contains(one) || stillWaiting.contains(one))
                        .limit(seated.size()))
                .as("%s: the line is served in order", when)
                .containsExactlyInAnyOrderElementsOf(seated);
    }
}
