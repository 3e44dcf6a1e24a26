package fr.mediane.engines.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.booking.BookingDesk;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.notices.Notices;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingDeskTest extends AgendaTest {
    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    BookingDesk booking;

    @Autowired
    AgendaDesk agenda;

    @Autowired
    Notices notices;

    @Test
    void keepsWhatWasPlannedOnTheClockOfTheVenue() {
        var meeting = workshop(2);
        assertThat(meeting.start()).isEqualTo(Agendas.monday(9));
        assertThat(meeting.minutes()).isEqualTo(90);
        assertThat(meeting.zone().getId()).isEqualTo("Europe/Paris");
        assertThat(agenda.meeting(amina, meeting.id()).orThrow().meeting()).isEqualTo(meeting);
        assertThat(agenda.between(amina, meeting.begins(), meeting.ends()).orThrow())
                .hasSize(1);
    }

    @Test
    void theSameIdAgainChangesNothing() {
        var first = workshop(2);
        var other = MeetingPlan.workshop(venue, Agendas.monday(15), 60, "Autre", 9);
        assertThat(meetings.plan(amina, first.id(), other)).isEqualTo(Decision.accepted(first));
        assertThat(meetings.plan(Agendas.host(), first.id(), other)).isEqualTo(Decision.unknown());
    }

    @Test
    void refusesWhatCannotBeInTheOrderOfTheForm() {
        var plan = new MeetingPlan(
                MeetingKind.WORKSHOP, venue, "s".repeat(81), Agendas.monday(9).minusYears(1), 0, " ", 501, true);
        assertThat(meetings.plan(amina, Uuid7.next(), plan))
                .isEqualTo(Decision.refused(List.of(
                        ErrorKey.on("day", "agenda.error.past"),
                        ErrorKey.on("minutes", "agenda.error.minutes", 5, 720),
                        ErrorKey.on("room", "agenda.error.too-long", 80),
                        ErrorKey.on("title", "agenda.error.title"),
                        ErrorKey.on("capacity", "agenda.error.capacity", 500))));
        assertThat(meetings.plan(amina, Uuid7.next(), MeetingPlan.appointment(new UUID(7, 7), Agendas.monday(9), 30)))
                .isEqualTo(Decision.refused(ErrorKey.on("venue", "agenda.error.venue")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CITIZEN", "EMPLOYER", "VENUE_MANAGER", "PREFECT", "ADMINISTRATOR"})
    void onlyWhoReceivesPeopleHasAnAgenda(Role role) {
        var someone = new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(role, new Scope.National())));
        var meeting = workshop(2);
        assertThat(meetings.plan(someone, Uuid7.next(), MeetingPlan.appointment(venue, Agendas.monday(9), 30)))
                .isEqualTo(Decision.forbidden());
        assertThat(meetings.cancel(someone, meeting.id())).isEqualTo(Decision.forbidden());
        assertThat(agenda.meeting(someone, meeting.id())).isEqualTo(Decision.forbidden());
        assertThat(enrolment.enrol(someone, meeting.id(), Uuid7.next(), Participant.named("Ana", Contact.NONE)))
                .isEqualTo(Decision.forbidden());
    }

    @Test
    void nobodySeesOrChangesSomebodyElsesAgenda() {
        var meeting = workshop(2);
        var ana = enrol(meeting, "Ana");
        var other = Agendas.host();
        assertThat(agenda.meeting(other, meeting.id())).isEqualTo(Decision.unknown());
        assertThat(meetings.cancel(other, meeting.id())).isEqualTo(Decision.unknown());
        assertThat(enrolment.attend(other, ana.id(), Attendance.SEEN)).isEqualTo(Decision.unknown());
        assertThat(agenda.between(other, meeting.begins(), meeting.ends()).orThrow())
                .isEmpty();
    }

    @Test
    void whoWaitsFirstGetsTheSeatThatIsFreedAndIsTold() {
        var meeting = workshop(1);
        var ana = enrol(meeting, "Ana");
        var bo = book(meeting, "Bo", 1);
        var cleo = book(meeting, "Cléo", 2);
        assertThat(List.of(bo.booking().waiting(), cleo.booking().waiting())).containsOnly(true);
        enrolment.attend(amina, ana.id(), Attendance.EXCUSED).orThrow();
        assertThat(booking.held(bo.token()).orThrow().booking().holdsASeat()).isTrue();
        assertThat(booking.held(cleo.token()).orThrow().booking().waiting()).isTrue();
        assertThat(notices.mailbox().stream()
                        .map(shown -> shown.notice())
                        .filter(notice -> notice.key()
                                .equals("agenda.freed:" + bo.booking().id()))
                        .map(notice -> notice.recipient()))
                .containsExactly("+33639980101");
        assertThat(enrolment.attend(amina, ana.id(), Attendance.SEEN))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.seat-gone")));
    }

    @Test
    void seatsThatAreTakenCannotBeTakenAwayAndMoreSeatsGoToWhoWaits() {
        var meeting = workshop(2);
        enrol(meeting, "Ana");
        enrol(meeting, "Bo");
        var cleo = enrol(meeting, "Cléo");
        assertThat(change(meeting, 1)).isEqualTo(Decision.refused(ErrorKey.on("capacity", "agenda.error.seats-taken")));
        var larger = change(meeting, 4).orThrow();
        assertThat(larger.capacity()).isEqualTo(4);
        assertThat(agenda.meeting(amina, meeting.id()).orThrow().seated())
                .extracting(Booking::id)
                .contains(cleo.id());
        assertThat(change(larger, 3).orThrow().capacity()).isEqualTo(3);
        assertThat(change(meeting, 3)).isEqualTo(Decision.refused(ErrorKey.of("agenda.error.changed-meanwhile")));
    }

    @Test
    void cancellingTellsEverybodyAndFreesTheHour() {
        var meeting = workshop(1);
        var ana = book(meeting, "Ana", 3);
        var bo = book(meeting, "Bo", 4);
        var cancelled = meetings.cancel(amina, meeting.id()).orThrow();
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(meetings.cancel(amina, meeting.id())).isEqualTo(Decision.accepted(cancelled));
        for (var held : List.of(ana, bo)) {
            assertThat(booking.held(held.token()).orThrow().booking().attendance())
                    .isEqualTo(Attendance.REVOKED);
            assertThat(notices.mailbox())
                    .anyMatch(shown -> shown.notice()
                            .key()
                            .equals("agenda.revoked:" + held.booking().id()));
        }
        workshop(1);
    }

    @Test
    void aLinkGivesUpOnceAndForgedOnesLeadNowhere() {
        var meeting = workshop(2);
        var ana = book(meeting, "Ana", 5);
        assertThat(booking.held("forged")).isEqualTo(Decision.unknown());
        assertThat(booking.giveUp(Actor.PUBLIC, "forged")).isEqualTo(Decision.unknown());
        var gone = booking.giveUp(Actor.PUBLIC, ana.token()).orThrow();
        assertThat(gone.booking().attendance()).isEqualTo(Attendance.EXCUSED);
        assertThat(booking.giveUp(Actor.PUBLIC, ana.token()).orThrow().booking())
                .isEqualTo(gone.booking());
        assertThat(book(meeting, "Ana", 5).booking().holdsASeat()).isTrue();
    }

    @Test
    void theSamePhoneMayEnrolTwoPeopleButNotTheSameTwice() {
        var meeting = workshop(5);
        book(meeting, "Ana", 6);
        book(meeting, "Léo", 6);
        assertThat(booking.enrol(Actor.PUBLIC, meeting.id(), Uuid7.next(), " ANA", Agendas.phone(6), "fr"))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.already-in")));
    }

    @Test
    void contactsAreSealedAndReadsAreJournaled() {
        var meeting = workshop(2);
        var ana = book(meeting, "Ana", 7);
        assertThat(jdbc.sql("select encode(contact, 'escape') from agenda.booking where id = ?")
                        .param(ana.booking().id())
                        .query(String.class)
                        .single())
                .doesNotContain("33639980107");
        var seen = agenda.meeting(amina, meeting.id()).orThrow().bookings().getFirst();
        assertThat(seen.participant().contact()).isEqualTo(Agendas.phone(7));
        assertThat(jdbc.sql("select count(*) from journal.entry where record = ? and actor = ? and action = 'READ'")
                        .param(seen.id())
                        .param(amina.account().orElseThrow())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void comingIsSaidAndMayBeCorrected() {
        var meeting = workshop(1);
        var ana = enrol(meeting, "Ana");
        var bo = enrol(meeting, "Bo");
        for (var attendance : List.of(Attendance.SEEN, Attendance.NOSHOW, Attendance.UNKNOWN)) {
            assertThat(enrolment.attend(amina, ana.id(), attendance).orThrow().attendance())
                    .isEqualTo(attendance);
        }
        assertThat(enrolment.attend(amina, bo.id(), Attendance.SEEN))
                .isEqualTo(Decision.refused(ErrorKey.of("agenda.error.waits")));
    }

    private Decision<Meeting> change(Meeting meeting, int seats) {
        return meetings.change(
                amina,
                meeting.id(),
                meeting.version(),
                MeetingPlan.workshop(venue, Agendas.monday(9), 90, "Photos", seats));
    }

    private Meeting workshop(int seats) {
        return meetings.plan(amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 90, "Photos", seats))
                .orThrow();
    }

    private Booking enrol(Meeting meeting, String name) {
        return enrolment
                .enrol(amina, meeting.id(), Uuid7.next(), Participant.named(name, Contact.NONE))
                .orThrow();
    }

    private BookingDesk.Held book(Meeting meeting, String name, int phone) {
        return booking.enrol(Actor.PUBLIC, meeting.id(), Uuid7.next(), name, Agendas.phone(phone), "fr")
                .orThrow();
    }
}
