package fr.mediane.programmes.mediation.recording.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Contact;
import fr.mediane.engines.agenda.Participant;
import fr.mediane.engines.agenda.enrolment.EnrolmentDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.beneficiaries.PersonDraft;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class AppointmentPagesTest {
    private static final String NEW = "/mon-espace/activites/nouvelle";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PersonDesk people;

    @Autowired
    EnrolmentDesk enrolment;

    @Test
    void aWorkshopIsFilledInRecordedOnceAndRemembered() {
        var meeting = workshop();
        assertThat(Html.of(get("/mon-espace/agenda/" + meeting))
                        .select("a[href$=rendez-vous=" + meeting + "]")
                        .text())
                .isEqualTo("Enregistrer l’activité");
        var form = Html.of(get(NEW + "?rendez-vous=" + meeting));
        assertThat(form.select("input[name=type][checked]").val()).isEqualTo("collectif");
        assertThat(form.select("input[name=title]").val()).isEqualTo("Photos");
        assertThat(form.select("input[name=rendezVous]").val()).isEqualTo(meeting.toString());
        assertThat(form.select("input[name=duration][checked]").val()).isEqualTo("90");
        assertThat(record(meeting, Uuid7.next(), "")).hasStatus(422);
        var id = Uuid7.next();
        assertThat(record(meeting, id, "email").getResponse().getRedirectedUrl())
                .endsWith(id + "?fait=enregistree");
        assertThat(record(meeting, id, "email").getResponse().getRedirectedUrl())
                .endsWith(id + "?fait=deja");
        assertThat(record(meeting, Uuid7.next(), "email").getResponse().getRedirectedUrl())
                .endsWith(id + "?fait=deja");
        assertThat(get(NEW + "?rendez-vous=" + meeting).getResponse().getRedirectedUrl())
                .endsWith(id + "?fait=deja");
        assertThat(jdbc.sql("select activity from mediation.published_from_meeting where meeting = ?")
                        .param(meeting)
                        .query(UUID.class)
                        .single())
                .isEqualTo(id);
        assertThat(Html.of(get("/mon-espace/agenda/" + meeting)).select("main").text())
                .contains("Voir l’activité enregistrée");
    }

    @Test
    void whoCameAndIsSupportedIsNamedTheOthersAreCounted() {
        var counsellor = new Actor(
                Optional.of(DemonstrationPeople.account("mediatrice")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        var phone = PhoneNumber.of("+3363998%04d".formatted(new Random().nextInt(9_000)));
        var known = people.create(
                        counsellor, Uuid7.next(), new PersonDraft("Zoé Lacombe", "", "", "", "", phone.e164(), "", ""))
                .orThrow()
                .person()
                .id();
        var meeting = workshop();
        for (var who :
                List.of(Participant.named("Z.", Contact.phone(phone)), Participant.named("Quelqu’un", Contact.NONE))) {
            enrolment.enrol(counsellor, meeting, Uuid7.next(), who).orThrow();
        }
        var form = Html.of(get(NEW + "?rendez-vous=" + meeting));
        assertThat(form.select("#nommes input[name=people][checked]").eachAttr("value"))
                .containsExactly(known.toString());
        assertThat(form.select("input[name=participants]").val()).isEqualTo("2");
    }

    @Test
    void whatAnotherRoomHasReportedIsSaidSoAndNotCountedAgain() {
        var meeting = workshop();
        jdbc.sql("insert into agenda.report (activity, meeting, room) values (?, ?, 'programmes.coordination')")
                .params(Uuid7.next(), meeting)
                .update();
        var there = "/mon-espace/agenda/" + meeting + "?rapporte=deja";
        assertThat(get(NEW + "?rendez-vous=" + meeting)).hasRedirectedUrl(there);
        var id = Uuid7.next();
        assertThat(record(meeting, id, "email")).hasRedirectedUrl(there);
        assertThat(get("/mon-espace/activites/" + id)).hasStatus(404);
        var page = Html.of(get(there));
        assertThat(page.select("main [role=status]").text()).contains("déjà été rapporté");
        assertThat(page.select("main a[href*=rendez-vous=]")).isEmpty();
    }

    @Test
    void anActivityDeletedWhoseMeetingWasReportedSinceDoesNotComeBack() {
        var meeting = workshop();
        var first = Uuid7.next();
        record(meeting, first, "email");
        post("/mon-espace/activites/" + first + "/supprimer");
        var second = Uuid7.next();
        assertThat(record(meeting, second, "email").getResponse().getRedirectedUrl())
                .contains(second.toString());
        var there = "/mon-espace/agenda/" + meeting + "?rapporte=deja";
        assertThat(post("/mon-espace/activites/" + first + "/restaurer")).hasRedirectedUrl(there);
        assertThat(Html.of(get(there)).select("main a[href$=" + second + "]").text())
                .isEqualTo("Voir l’activité enregistrée");
    }

    @Test
    void nobodyRecordsSomebodyElsesMeeting() {
        var meeting = workshop();
        jdbc.sql("update agenda.meeting set host = ? where id = ?")
                .params(Uuid7.next(), meeting)
                .update();
        assertThat(get(NEW + "?rendez-vous=" + meeting)).hasStatus(404);
        assertThat(record(meeting, Uuid7.next(), "email")).hasStatus(404);
    }

    /** A workshop of {@code mediatrice} that took place last year, at an hour of its own. */
    private UUID workshop() {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, zone, during, title, capacity, announced,
                            created_at, changed_at)
                        select :id, 'WORKSHOP', :host, :venue, 'Europe/Paris',
                            tstzrange(at, at + interval '90 minutes'), 'Photos', 8, true, now(), now()
                        from (select date_trunc('hour', now()) - make_interval(days => 200 + :apart) as at)
                        """)
                .param("id", id)
                .param("host", DemonstrationPeople.account("mediatrice"))
                .param("venue", Counsellors.venue(jdbc))
                .param("apart", new Random().nextInt(1000))
                .update();
        jdbc.sql("insert into agenda.seat (meeting, number) select ?, n from generate_series(1, 8) n")
                .param(id)
                .update();
        return id;
    }

    private MvcTestResult record(UUID meeting, UUID id, String theme) {
        return mvc.post()
                .uri(NEW)
                .with(Personas.as("mediatrice"))
                .param("rendezVous", meeting.toString())
                .param("id", id.toString())
                .param("type", "collectif")
                .param("date", "20/11/2025")
                .param("place", "domicile")
                .param("commune", "Crest")
                .param("communeCode", "26108")
                .param("duration", "90")
                .param("themes", theme.isEmpty() ? new String[0] : new String[] {theme})
                .param("participants", "5")
                .param("title", "Photos")
                .exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("mediatrice")).exchange();
    }
}
