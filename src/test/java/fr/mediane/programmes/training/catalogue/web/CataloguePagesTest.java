package fr.mediane.programmes.training.catalogue.web;

import static fr.mediane.testing.Personas.as;
import static fr.mediane.testing.Personas.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MedianeTest
class CataloguePagesTest {
    private static final String ADMIN = "/administration/formation/sessions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSessionIsAddedFoundByAnybodyAndTakenUntilItIsFull() {
        var session = added("cybersecurite");
        var page = "/formations/sessions/" + session;
        var seen = Html.of(get(visitor(), page));
        assertThat(seen.select("main").text()).contains("Une place", "Se connecter pour s’inscrire");
        assertThat(seen.select("main").text()).doesNotContain("visio.example");
        var first = counsellor();
        var second = counsellor();
        assertThat(post(as(first), act(session, "inscription"), Map.of())).hasStatus(302);
        assertThat(post(as(second), act(session, "inscription"), Map.of())).hasStatus(302);
        var seated = Html.of(get(as(first), page));
        assertThat(seated.select("main").text()).contains("Vous avez une place");
        assertThat(seated.select("a[href^=https://visio.example]")).hasSize(1);
        var waiting = Html.of(get(as(second), page));
        assertThat(waiting.select("main").text()).contains("liste d’attente");
        assertThat(waiting.select("a[href^=https://visio.example]")).isEmpty();
        assertThat(post(as(second), act(session, "emargement"), Map.of())).hasStatus(422);
        assertThat(post(as(first), act(session, "retrait"), Map.of())).hasStatus(302);
        assertThat(Html.of(get(as(second), page)).select("main").text()).contains("Vous avez une place");
        assertThat(Html.of(get(as("administration"), ADMIN + "/" + session))
                        .select("tbody tr")
                        .text())
                .contains("D'Essai " + second)
                .doesNotContain("D'Essai " + first);
        var off = ADMIN + "/" + session + "/annulation";
        assertThat(post(as("administration"), off, Map.of("motif", " "))).hasStatus(422);
        var tooLong = Html.of(post(as("administration"), off, Map.of("motif", "é".repeat(301))));
        assertThat(tooLong.select(".ds-error-summary a").eachAttr("href")).containsExactly("#motif");
        assertThat(tooLong.select("#motif").text()).as("kept").hasSize(301);
        assertThat(post(as("administration"), off, Map.of("motif", "Salle <b>fermée</b>")))
                .hasStatus(302);
        assertThat(Html.of(get(visitor(), page)).select("main").text()).contains("Salle <b>fermée</b>");
        var calendar = get(visitor(), "/formations/calendrier.ics").getResponse();
        var event = new String(calendar.getContentAsByteArray(), StandardCharsets.UTF_8).split("UID:" + session)[1];
        assertThat(event.substring(0, event.indexOf("END:VEVENT"))).contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(Html.of(get(visitor(), "/formations/cybersecurite")).select("a[href$=" + session + "]"))
                .isEmpty();
        assertThat(post(as(first), act(session, "inscription"), Map.of())).hasStatus(422);
    }

    @Test
    void aFormKeepsWhatWasTypedAndSaysAllThatIsWrong() {
        var typed = typed("cybersecurite");
        typed.putAll(Map.of(
                "debut", "31/02/2099", "heure-fin", "25h", "places", "beaucoup", "cout", "cher", "lieu", "Die <i>"));
        var refused = post(as("administration"), ADMIN, typed);
        assertThat(refused).hasStatus(422);
        var page = Html.of(refused);
        assertThat(page.select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#debut", "#heure-fin", "#places", "#cout");
        assertThat(page.select("#lieu").val()).isEqualTo("Die <i>");
        typed = typed("cybersecurite");
        typed.put("fin", "01/01/2099");
        assertThat(Html.of(post(as("administration"), ADMIN, typed))
                        .select(".ds-error-summary a")
                        .eachAttr("href"))
                .containsExactly("#fin");
    }

    @Test
    void sessionsForCounsellorsAreNotInTheOpenCatalogueNorInItsCalendar() {
        var open = added("ia");
        var closed = added("posture");
        var calendar = get(visitor(), "/formations/calendrier.ics");
        assertThat(calendar).hasStatus(200).hasContentType("text/calendar;charset=UTF-8");
        var text = new String(calendar.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("BEGIN:VCALENDAR").contains("UID:" + open).doesNotContain(closed);
        assertThat(get(visitor(), "/formations/sessions/" + closed)).hasStatus(404);
        assertThat(get(as("mediatrice"), "/formations/sessions/" + closed)).hasStatus(200);
        assertThat(post(as("citoyenne"), act(closed, "inscription"), Map.of())).hasStatus(404);
    }

    @Test
    void theCatalogueIsSearchedByAudience() {
        var found = Html.of(get(visitor(), "/formations?texte=scolaire&public=EDUCATION"));
        assertThat(found.select("article a").eachAttr("href")).containsExactly("/formations/ecole");
        assertThat(Html.of(get(visitor(), "/formations?texte=%25&public=x")).select("article"))
                .isEmpty();
        assertThat(get(visitor(), "/formations/rien-du-tout")).hasStatus(404);
        assertThat(Html.of(get(visitor(), "/campus/direction")).select("main li h2"))
                .hasSize(4);
        assertThat(get(visitor(), "/campus/nulle")).hasStatus(404);
    }

    @Test
    void aCounsellorWhoSaysWhatTheyCanDoIsAdvised() {
        var who = counsellor();
        var here = "/mon-espace/formation/progresser";
        var levels = new HashMap<>(Map.of("domaine-1", "3", "domaine-2", "3", "domaine-3", "3", "domaine-4", "1"));
        assertThat(post(as(who), here, levels)).hasStatus(422);
        levels.put("domaine-5", "9");
        assertThat(post(as(who), here, levels)).hasStatus(422);
        levels.put("domaine-5", "3");
        assertThat(post(as(who), here, levels)).hasStatus(302);
        var advised = Html.of(get(as(who), here)).select("#conseils ~ ul a").eachAttr("href");
        assertThat(advised).hasSize(5).contains("/formations/cybersecurite").doesNotContain("/formations/libre");
        assertThat(Html.of(get(as(counsellor()), here)).select("#conseils")).isEmpty();
    }

    private UUID counsellor() {
        return SomeTrainees.account(SomeTrainees.counsellor(jdbc, access));
    }

    private static String act(String session, String what) {
        return "/mon-espace/formation/sessions/" + session + "/" + what;
    }

    private String added(String module) {
        var answer = post(as("administration"), ADMIN, typed(module));
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst(".*/", "");
    }

    private static Map<String, String> typed(String module) {
        var typed = new HashMap<String, String>();
        typed.put("id", Uuid7.next().toString());
        typed.put("module", module);
        typed.put("organisme", "Organisme d’essai");
        typed.put("debut", "05/03/2099");
        typed.put("heure-debut", "9 h 30");
        typed.put("fin", "05/03/2099");
        typed.put("heure-fin", "17h");
        typed.put("lieu", "Die");
        typed.put("lien", "https://visio.example/essai");
        typed.put("places", "1");
        typed.put("cout", "1 200,50");
        return typed;
    }

    private MvcTestResult get(RequestPostProcessor who, String path) {
        return mvc.get().uri(path).with(who).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(who);
        form.forEach(request::param);
        return request.exchange();
    }
}
