package fr.mediane.programmes.coordination.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@MedianeTest
class EventPagesTest {
    private static final String OWN = "/mon-espace/evenements";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Random DAYS = new Random();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCafeIaAtAnAddressIsAnnouncedFoundAndRead() throws Exception {
        var id = announced(Map.of("title", "Café IA <b>& nous</b>"));
        var page = html(get("/evenements/" + id, "public"));
        assertThat(page.select("h1").text()).isEqualTo("Café IA <b>& nous</b>");
        assertThat(page.select("dl").text())
                .contains("Café IA", "Café du Marché, 3 rue Neuve", "26400 Crest", "Gratuit", "2 places libres")
                .contains("jusqu’à 20 h");
        var data = JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
        assertThat(data.at("/@type").asString()).isEqualTo("Event");
        assertThat(data.at("/name").asString()).isEqualTo("Café IA <b>& nous</b>");
        assertThat(data.at("/location/address/addressLocality").asString()).isEqualTo("Crest");
        assertThat(data.at("/startDate").asString()).contains("T18:30").matches(".*\\+0[12]:00");
        assertThat(found(id, "/evenements?departement=26&du=" + day(id))).isTrue();
        assertThat(found(id, "/evenements?ou=Crest&commune=26108&du=" + day(id)))
                .isTrue();
        assertThat(found(id, "/evenements?departement=33&du=" + day(id))).isFalse();
        var unclear = html(get("/evenements?ou=Zzyzx&du=32/13/2026", "public"));
        assertThat(unclear.select("a[href=#ou], a[href=#du]")).hasSize(2);
        assertThat(unclear.select("#ou").val()).isEqualTo("Zzyzx");
        assertThat(get("/evenements/" + id + "/agenda.ics", "public")
                        .getResponse()
                        .getContentAsString())
                .contains("BEGIN:VEVENT", "LOCATION:Café du Marché", "STATUS:CONFIRMED");
    }

    @Test
    void oneEnrolsByPhoneAloneWaitsWhenItIsFullAndGivesUpByTheLink() {
        var id = announced(Map.of());
        var first = enrol(id, "06 39 98 71 01");
        assertThat(html(follow(first)).select("h1").text()).isEqualTo("Votre rendez-vous");
        follow(enrol(id, "06 39 98 71 02"));
        assertThat(html(get("/evenements/" + id, "public")).select("main").text())
                .contains("Complet", "Me mettre en liste d’attente");
        var third = enrol(id, "06 39 98 71 03");
        assertThat(html(follow(third)).select("main").text()).contains("liste d’attente");
        var link = first.getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
        assertThat(mvc.post().uri(link + "/annuler").with(Personas.as("public")).exchange())
                .hasStatusOk();
        assertThat(html(follow(third)).select("main").text()).doesNotContain("liste d’attente");
        assertThat(enrolWithoutContact(id)).hasStatus(422);
        post("/mon-espace/agenda/" + id + "/annuler", Map.of());
        assertThat(html(get("/evenements/" + id, "public")).select("main").text())
                .contains("annulé")
                .doesNotContain("S’inscrire");
        assertThat(html(follow(third)).select("h1").text()).contains("annul");
        assertThat(enrol(id, "06 39 98 71 04")).hasStatus(422);
        assertThat(get("/evenements/" + id + "/agenda.ics", "public").getResponse())
                .extracting(answer -> text(answer))
                .asString()
                .contains("STATUS:CANCELLED");
    }

    @Test
    void whatIsNotAnnouncedIsForItsHostAlone() {
        var id = announced(Map.of("announced", ""));
        for (var address : new String[] {"", "/inscription", "/agenda.ics"}) {
            assertThat(get("/evenements/" + id + address, "public")).hasStatus(404);
            assertThat(get("/evenements/" + id + address, "mediatrice")).hasStatus(404);
        }
        assertThat(html(get("/evenements/" + id, "coordinateur")).select("main").text())
                .contains("vous seul le voyez");
        assertThat(get(OWN + "/" + id + "/modifier", "mediatrice")).hasStatus(404);
    }

    @Test
    void theFormTellsEveryMistakeAndKeepsWhatWasTyped() {
        var typed = new HashMap<>(draft());
        typed.putAll(Map.of("description", "", "day", "01/01/2020", "address", "", "title", "Un titre"));
        var answer = post(OWN, typed);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select("a[href=#description], a[href=#venue]")).hasSize(2);
        assertThat(html(answer).select("#title").val()).isEqualTo("Un titre");
        typed.putAll(Map.of("description", "Un débat", "address", "3 rue Neuve"));
        assertThat(html(post(OWN, typed)).select("a[href=#day]")).hasSize(1);
        typed.putAll(Map.of("day", "demain", "begins", "midi"));
        assertThat(html(post(OWN, typed)).select("a[href=#day], a[href=#begins]"))
                .hasSize(2);
    }

    @Test
    void anEventMovesToAVenueAndItsPageFollows() {
        var id = announced(Map.of());
        var venue = Agendas.venue(jdbc);
        var form = html(get("/mon-espace/agenda/" + id + "/modifier", "coordinateur", true));
        assertThat(form.select("#address").val()).isEqualTo("Café du Marché, 3 rue Neuve");
        var typed = new HashMap<>(draft());
        typed.put("day", form.select("#day").val());
        typed.put("version", form.select("input[name=version]").val());
        typed.put(
                "venue",
                jdbc.sql("select nom from venues.venue where id = ?")
                                .param(venue)
                                .query(String.class)
                                .single()
                        + ", Crest");
        typed.put("venueCode", venue.toString());
        assertThat(post(OWN + "/" + id + "/modifier", typed)).hasRedirectedUrl("/mon-espace/agenda/" + id);
        assertThat(html(get("/evenements/" + id, "public")).select("dl a").attr("href"))
                .isEqualTo("/lieux/" + venue);
        assertThat(post(OWN + "/" + id + "/modifier", typed))
                .as("an old version")
                .hasStatus(422);
    }

    @Test
    void onceItWasHeldItBecomesACoordinationActivityInOneClickAndOnce() {
        var id = announced(Map.of("capacity", "30"));
        assertThat(get("/mon-espace/coordination/nouvelle?evenement=" + id, "coordinateur"))
                .as("not held yet")
                .hasStatus(404);
        follow(enrol(id, "06 39 98 71 05"));
        jdbc.sql(
                        "update agenda.meeting set during = tstzrange(at, at + interval '90 minutes')"
                                + " from (select date_trunc('hour', now()) - make_interval(days => 300 + ?) as at) where id = ?")
                .params(DAYS.nextInt(1000), id)
                .update();
        assertThat(html(get("/mon-espace/agenda/" + id, "coordinateur"))
                        .select("main a[href*=evenement=]")
                        .text())
                .isEqualTo("Faire le compte rendu");
        var form = html(get("/mon-espace/coordination/nouvelle?evenement=" + id, "coordinateur"));
        assertThat(form.select("#participants").val()).isEqualTo("1");
        var typed = new HashMap<String, String>();
        form.select("main form input[type=hidden], main form input[type=text], main form input[checked]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        assertThat(post("/mon-espace/coordination", typed)).hasStatus(302);
        var activity = typed.get("id");
        typed.put("id", Uuid7.next().toString());
        assertThat(post("/mon-espace/coordination", typed)).hasRedirectedUrl("/mon-espace/coordination/" + activity);
        assertThat(get("/mon-espace/coordination/nouvelle?evenement=" + id, "coordinateur"))
                .hasStatus(302);
    }

    private Map<String, String> draft() {
        var draft = new HashMap<String, String>();
        draft.put("id", Uuid7.next().toString());
        draft.put("kind", "cafe_ia");
        draft.put("title", "Café IA");
        draft.put("description", "Un débat ouvert.\nVenez comme vous êtes.");
        draft.put("day", LocalDate.now().plusDays(2 + DAYS.nextInt(700)).format(DAY));
        draft.put("begins", "18 h 30");
        draft.put("minutes", "90");
        draft.put("address", "Café du Marché, 3 rue Neuve");
        draft.put("commune", "Crest");
        draft.put("communeCode", "26108");
        draft.put("capacity", "2");
        draft.put("announced", "true");
        return draft;
    }

    /** A public event of {@code coordinateur}, on a day of its own. */
    private UUID announced(Map<String, String> different) {
        for (int tries = 0; ; tries++) {
            var draft = draft();
            draft.putAll(different);
            var answer = post(OWN, draft);
            if (answer.getResponse().getStatus() == 302 || tries == 5) {
                assertThat(answer).hasRedirectedUrl("/mon-espace/agenda/" + draft.get("id"));
                return UUID.fromString(draft.get("id"));
            }
        }
    }

    private MvcTestResult enrol(UUID id, String phone) {
        return mvc.post()
                .uri("/evenements/" + id + "/inscription")
                .with(Personas.as("public"))
                .param("id", Uuid7.next().toString())
                .param("phone", phone)
                .exchange();
    }

    private MvcTestResult enrolWithoutContact(UUID id) {
        return mvc.post()
                .uri("/evenements/" + id + "/inscription/verifier")
                .with(Personas.as("public"))
                .exchange();
    }

    private MvcTestResult follow(MvcTestResult redirect) {
        return mvc.get().uri(redirect.getResponse().getRedirectedUrl()).exchange();
    }

    private String day(UUID id) {
        return jdbc.sql("select lower(during)::date::text from agenda.meeting where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private boolean found(UUID id, String address) {
        return !html(get(address, "public"))
                .select("a[href=/evenements/" + id + "]")
                .isEmpty();
    }

    private Document html(MvcTestResult answer) {
        return Jsoup.parse(text(answer.getResponse()));
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String address, String persona) {
        return mvc.get().uri(address).with(Personas.as(persona)).exchange();
    }

    private MvcTestResult get(String address, String persona, boolean followed) {
        var answer = get(address, persona);
        return followed ? get(answer.getResponse().getRedirectedUrl(), persona) : answer;
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(Personas.as("coordinateur"));
        typed.forEach(request::param);
        return request.exchange();
    }
}
