package fr.mediane.programmes.mediation.offline.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class OfflinePagesTest {
    private static final String HOME = "/mon-espace/hors-ligne";
    private static final UUID HERS = DemonstrationPeople.account("mediatrice");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thePageIsTheSameForEverybodyAndCarriesNoToken() throws Exception {
        var hers = text(get(HOME));
        assertThat(hers).doesNotContain("Camille", "Roussel", "_csrf");
        assertThat(text(mvc.get()
                        .uri("/hors-ligne/coquille")
                        .with(Personas.visitor())
                        .exchange()))
                .isEqualTo(hers);
        assertThat(Jsoup.parse(hers).select("input[name=themes]")).hasSize(19);
    }

    @Test
    void theServiceWorkerKeepsPublicFilesOnlyAndIsAskedForAnew() throws Exception {
        var answer =
                mvc.get().uri("/service-worker.js").with(Personas.visitor()).exchange();
        assertThat(answer).hasHeader("Cache-Control", "no-cache").hasContentType("text/javascript;charset=UTF-8");
        var kept = text(answer).split("\\[\"/assets/", 2)[1].split("]", 2)[0];
        assertThat(kept).contains("core-", "offline-", "activity-", ".woff2").doesNotContain("mon-espace");
        assertThat(text(answer)).startsWith("self.VERSION=\"");
    }

    @Test
    void theApplicationHasIconsThatExist() throws Exception {
        var manifest = text(mvc.get()
                .uri("/application.webmanifest")
                .with(Personas.visitor())
                .exchange());
        var icons = manifest.split("\"src\":\"");
        assertThat(icons).hasSize(4);
        for (int i = 1; i < icons.length; i++) {
            assertThat(mvc.get().uri(icons[i].split("\"")[0]).exchange()).hasStatusOk();
        }
    }

    @Test
    void theDayToTakeAlongIsNeverKeptByTheBrowserAsItIs() throws Exception {
        var answer = get(HOME + "/journee");
        assertThat(answer).hasStatusOk().hasHeader("Cache-Control", "no-store");
        assertThat(text(answer)).contains("\"venues\"", "\"habits\"");
        assertThat(text(get(HOME + "/session"))).contains(HERS.toString(), "\"token\"");
    }

    @Test
    void whatOneAccountRecordedIsNeverTakenFromAnother() throws Exception {
        var answer = send(DemonstrationPeople.account("coordinateur"), Uuid7.next(), "30");
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("other-account");
    }

    @Test
    void takesAParcelInAndSaysWhenItCameBefore() throws Exception {
        var id = Uuid7.next();
        assertThat(text(send(HERS, id, "30"))).contains("recorded");
        assertThat(text(send(HERS, id, "30"))).contains("already");
    }

    @Test
    void saysInWordsWhatIsToBeMended() throws Exception {
        var answer = send(HERS, Uuid7.next(), "");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("\"field\":\"duration\"", "Choisissez la durée");
        assertThat(mvc.post()
                        .uri(HOME + "/envois/activite")
                        .with(Personas.as("mediatrice"))
                        .param("account", HERS.toString())
                        .param("id", "x"))
                .hasStatus(422);
    }

    @Test
    void anActivityOfAMeetingReportedAlreadyIsRefusedWithTheWayThere() throws Exception {
        var meeting = Uuid7.next();
        jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, zone, during, capacity, announced, created_at,
                            changed_at)
                        select :id, 'APPOINTMENT', :host, :venue, 'Europe/Paris', tstzrange(at, at + interval '30 minutes'),
                            1, false, now(), now()
                        from (select now() - make_interval(years => 4, hours => :apart) as at)
                        """)
                .param("id", meeting)
                .param("host", HERS)
                .param("venue", Uuid7.next())
                .param("apart", new Random().nextInt(9000))
                .update();
        assertThat(text(send(HERS, Uuid7.next(), "30", meeting))).contains("recorded");
        var answer = send(HERS, Uuid7.next(), "30", meeting);
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("rien ne compte deux fois", "/mon-espace/agenda/" + meeting);
    }

    private MvcTestResult send(UUID account, UUID id, String minutes, UUID... meeting) {
        return mvc.post()
                .uri(HOME + "/envois/activite")
                .with(Personas.as("mediatrice"))
                .param("account", account.toString())
                .param("id", id.toString())
                .param("revision", "1")
                .param("type", "individuel")
                .param("date", "20/11/2026")
                .param("place", "a_distance")
                .param("duration", minutes)
                .param("themes", "email")
                .param("rendezVous", Stream.of(meeting).map(UUID::toString).toArray(String[]::new))
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as("mediatrice")).exchange();
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
