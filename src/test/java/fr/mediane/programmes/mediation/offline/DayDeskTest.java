package fr.mediane.programmes.mediation.offline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Contact;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.PersonBrief;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.offline.Reception.State;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class DayDeskTest {
    @Autowired
    DayDesk desk;

    @Autowired
    PersonReceptionDesk reception;

    @Autowired
    PersonDesk people;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    EnrolmentDesk enrolment;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Actor her = Counsellors.mediator();
    private final UUID odette = Uuid7.next();

    @Test
    void takesAlongTomorrowsMeetingsAndThePeopleInThemNotThoseOfNextWeek() {
        var venue = Counsellors.venue(jdbc);
        people.create(her, odette, PersonDraft.named("Odette Marin")).orThrow();
        var known = meeting(venue, 1);
        enrolment
                .enrol(her, known, Uuid7.next(), Participant.person(odette, "Odette Marin", Contact.NONE))
                .orThrow();
        meeting(venue, 7);
        var day = desk.day(her).orThrow();
        assertThat(day.meetings())
                .singleElement()
                .satisfies(seen -> assertThat(seen.meeting().id()).isEqualTo(known));
        assertThat(day.people()).extracting(PersonBrief::name).containsExactly("Odette Marin");
        assertThat(readsOfOdette()).isPositive();
    }

    @Test
    void isForCounsellorsOnly() {
        assertThat(desk.day(Counsellors.with(Role.COORDINATOR, new Scope.Own())))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.day(Actor.PUBLIC)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void somebodyMetWithoutNetworkIsRecordedOnce() {
        assertThat(receive(OptionalInt.empty(), "Odette Marin")).isEqualTo(State.RECORDED);
        assertThat(receive(OptionalInt.empty(), "Odette Marin")).isEqualTo(State.ALREADY);
    }

    @Test
    void aRecordThatSaysSomethingElseByNowIsShownFirstThenReplacedIfChosen() {
        receive(OptionalInt.empty(), "Odette Marin");
        people.edit(her, odette, 1, PersonDraft.named("Odette Marin-Petit")).orThrow();
        assertThat(receive(OptionalInt.empty(), "Odette Martin")).isEqualTo(State.DIFFERS);
        assertThat(receive(OptionalInt.of(1), "Odette Martin")).isEqualTo(State.DIFFERS);
        assertThat(people.find(her, odette).orThrow().name()).isEqualTo("Odette Marin-Petit");
        assertThat(receive(OptionalInt.of(2), "Odette Martin")).isEqualTo(State.CORRECTED);
        assertThat(people.find(her, odette).orThrow().name()).isEqualTo("Odette Martin");
    }

    @Test
    void aNameIsNeededAndAnothersNumberLeadsNowhere() {
        assertThat(reception.receive(her, odette, OptionalInt.empty(), PersonDraft.BLANK))
                .isInstanceOf(Decision.Refused.class);
        receive(OptionalInt.empty(), "Odette Marin");
        var draft = PersonDraft.named("Odette Marin");
        assertThat(reception.receive(Counsellors.mediator(), odette, OptionalInt.empty(), draft))
                .isInstanceOf(Decision.Unknown.class);
    }

    private State receive(OptionalInt over, String name) {
        return reception
                .receive(her, odette, over, PersonDraft.named(name))
                .orThrow()
                .state();
    }

    private UUID meeting(UUID venue, int inDays) {
        var begins = Paris.today(clock).plusDays(inDays).atTime(10, 0);
        return meetings.plan(her, Uuid7.next(), MeetingPlan.appointment(venue, begins, 30))
                .orThrow()
                .id();
    }

    private int readsOfOdette() {
        return jdbc.sql("select count(*) from journal.entry where record = :id and action = 'READ'")
                .param("id", odette)
                .query(Integer.class)
                .single();
    }
}
