package fr.mediane.programmes.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.surveys.Moment;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.Consent;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.beneficiaries.RightsDesk;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class FollowingUpTest {
    private final Actor counsellor = SomePeople.counsellor();

    @Autowired
    FollowingUp following;

    @Autowired
    PersonDesk people;

    @Autowired
    RightsDesk rights;

    @Autowired
    ActivityDesk activities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoAgreedAndCanBeReachedIsAskedOnceAndAgainSomeWeeksLater() {
        var person = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        rights.agree(counsellor, person, Consent.Purpose.SURVEYS).orThrow();
        session(person);
        round();
        round();
        assertThat(state(person, Moment.AFTER)).containsExactly("SENT");
        assertThat(state(person, Moment.LATER)).containsExactly("DUE");
        assertThat(notices(person)).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select channel from platform.notice where key in (select 'surveys.invitation:' || invitation"
                                        + " from feedback.asking where person = :person)")
                        .param("person", person)
                        .query(String.class)
                        .single())
                .isEqualTo("TEXT");
        session(person);
        round();
        assertThat(state(person, Moment.AFTER))
                .as("not twice in three months")
                .containsExactlyInAnyOrder("SENT", "RESTING");
        assertThat(notices(person)).isEqualTo(1);
        jdbc.sql("update feedback.asking set due_on = happened_on where person = :person and moment = 'LATER'")
                .param("person", person)
                .update();
        round();
        assertThat(state(person, Moment.LATER)).containsExactlyInAnyOrder("SENT", "RESTING");
        assertThat(notices(person)).isEqualTo(2);
    }

    @Test
    void nobodyIsAskedWhoDidNotAgreeOrTookItBack() {
        var never = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        var tookBack = SomePeople.person(people, counsellor, SomePeople.full("Simon"));
        rights.agree(counsellor, tookBack, Consent.Purpose.SURVEYS).orThrow();
        rights.withdraw(counsellor, tookBack, Consent.Purpose.SURVEYS).orThrow();
        var unreachable = SomePeople.person(people, counsellor, PersonDraft.named("Simona"));
        rights.agree(counsellor, unreachable, Consent.Purpose.SURVEYS).orThrow();
        List.of(never, tookBack, unreachable).forEach(this::session);
        round();
        assertThat(state(never, Moment.AFTER)).containsExactly("NOT_AGREED");
        assertThat(state(tookBack, Moment.AFTER)).containsExactly("NOT_AGREED");
        assertThat(state(unreachable, Moment.AFTER)).containsExactly("NO_CONTACT");
        assertThat(notices(never) + notices(tookBack) + notices(unreachable)).isZero();
    }

    @Test
    void whatIsTakenBackBeforeItIsSentIsNotAsked() {
        var person = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        rights.agree(counsellor, person, Consent.Purpose.SURVEYS).orThrow();
        var activity = session(person);
        while (following.follow() > 0) {}
        activities.delete(counsellor, activity).orThrow();
        round();
        assertThat(notices(person)).isZero();
        assertThat(state(person, Moment.LATER)).isEmpty();
    }

    @Test
    void aLongPastSessionAsksNobody() {
        var person = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        rights.agree(counsellor, person, Consent.Purpose.SURVEYS).orThrow();
        session(person, today().minusDays(30));
        round();
        assertThat(state(person, Moment.AFTER)).isEmpty();
    }

    @Test
    void erasingThePersonLeavesNoLink() {
        var person = SomePeople.person(people, counsellor, SomePeople.full("Simone"));
        rights.agree(counsellor, person, Consent.Purpose.SURVEYS).orThrow();
        session(person);
        round();
        var invitation = jdbc.sql("select invitation from feedback.asking where person = :person and state = 'SENT'")
                .param("person", person)
                .query(UUID.class)
                .single();
        assertThat(rights.copy(counsellor, person).orThrow().parts().toString()).contains("feedback.copy.asked");
        rights.erase(counsellor, person).orThrow();
        assertThat(state(person, Moment.AFTER)).isEmpty();
        assertThat(state(person, Moment.LATER)).isEmpty();
        assertThat(jdbc.sql("select count(*) from surveys.invitation where id = :id")
                        .param("id", invitation)
                        .query(Integer.class)
                        .single())
                .as("it was still open: the link leads nowhere any more")
                .isZero();
    }

    private UUID session(UUID person) {
        return session(person, today());
    }

    private UUID session(UUID person, LocalDate day) {
        var id = Uuid7.next();
        activities
                .record(counsellor, id, Sessions.individual().on(day).content(), Set.of(person))
                .orThrow();
        return id;
    }

    private void round() {
        while (following.follow() > 0) {}
        while (following.askNext()) {}
    }

    private List<String> state(UUID person, Moment moment) {
        return jdbc.sql(
                        "select state from feedback.asking where person = :person and moment = :moment order by invitation")
                .param("person", person)
                .param("moment", moment.name())
                .query(String.class)
                .list();
    }

    private int notices(UUID person) {
        return jdbc.sql("select count(*) from platform.notice where key in (select 'surveys.invitation:' || invitation"
                        + " from feedback.asking where person = :person)")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    private static LocalDate today() {
        return Paris.day(Clock.systemUTC().instant());
    }
}
