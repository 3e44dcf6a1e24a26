package fr.mediane.engines.agenda.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RemindersTest extends AgendaTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Reminders reminders;

    @Autowired
    BookingDesk booking;

    private UUID meeting = new UUID(0, 0);
    private UUID held = new UUID(0, 0);

    @BeforeEach
    void aBooking() {
        meeting = meetings.plan(amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 60, "Photos", 5))
                .orThrow()
                .id();
        held = booking.enrol(
                        Actor.PUBLIC, meeting, Uuid7.next(), "Ana", Agendas.phone(60 + NEXT.getAndIncrement()), "fr")
                .orThrow()
                .booking()
                .id();
    }

    @Test
    void remindsTheDayBeforeExactlyOnce() {
        reminders.remind();
        assertThat(reminded()).isZero();
        move("now() + interval '20 hours'", "now() - interval '3 days'");
        reminders.remind();
        reminders.remind();
        assertThat(reminded()).isEqualTo(1);
    }

    @Test
    void whoBookedTheSameDayHasJustBeenTold() {
        move("now() + interval '20 hours'", "now()");
        reminders.remind();
        assertThat(reminded()).isZero();
    }

    @Test
    void forgetsNamesAndContactsSomeTimeAfterwards() {
        move("now() - interval '29 days'", "now() - interval '40 days'");
        reminders.forget();
        assertThat(kept()).isEqualTo("Ana true");
        move("now() - interval '31 days'", "now() - interval '40 days'");
        reminders.forget();
        assertThat(kept()).isEqualTo(" false");
    }

    private String kept() {
        return jdbc.sql("select name || ' ' || (contact is not null) from agenda.booking where id = ?")
                .param(held)
                .query(String.class)
                .single();
    }

    private void move(String begins, String booked) {
        jdbc.sql("update agenda.meeting set during = tstzrange(" + begins + ", " + begins
                        + " + interval '1 hour') where id = ?")
                .param(meeting)
                .update();
        jdbc.sql("update agenda.booking set created_at = " + booked + " where id = ?")
                .param(held)
                .update();
    }

    private int reminded() {
        return jdbc.sql("select count(*) from platform.notice where key like 'agenda.reminder:' || ? || '%'")
                .param(held.toString())
                .query(Integer.class)
                .single();
    }
}
