package fr.mediane.programmes.coordination.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.roadmap.RoadMapFixture;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** As {@code coordinateur} and {@code prefecture} of the Drôme, over years of this test's own. */
@MedianeTest
class RoadMapPagesTest {
    private static final String PATH = "/mon-espace/feuille-de-route";
    private static int years = 2040;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    private RoadMapFixture given;

    @BeforeEach
    void desks() {
        given = new RoadMapFixture(beans);
    }

    @Test
    void theFormsTellEveryMistakeAndKeepWhatWasTyped() {
        var empty = post(PATH, Map.of("id", Uuid7.next().toString(), "titre", "Un titre", "debut", "deux"));
        assertThat(empty).hasStatus(422);
        assertThat(Html.of(empty).select("a[href=#departement], a[href=#resume], a[href=#debut]"))
                .hasSize(3);
        assertThat(Html.of(empty).select("#titre").val()).isEqualTo("Un titre");
        var map = begun();
        var need = post(map + "/besoins", Map.of("id", Uuid7.next().toString(), "chiffre", "58 %", "commune", "Zzyzx"));
        assertThat(Html.of(need).select("a[href=#titre], a[href=#source], a[href=#priorite], a[href=#commune]"))
                .hasSize(4);
        assertThat(Html.of(need).select("#chiffre").val()).isEqualTo("58 %");
        assertThat(post(map + "/besoins", need(Map.of("commune", "Paris", "communeCode", "75056"))))
                .hasStatus(422);
        assertThat(post(map + "/besoins", need(Map.of("titre", "x".repeat(100_000)))))
                .hasStatus(422);
        assertThat(post(map + "/besoins", need(Map.of("id", "00000000-0000-0000-0000-000000000000"))))
                .hasStatus(422);
    }

    @Test
    void aRoadMapIsWrittenDiscussedAdoptedAndReadByEverybody() {
        var map = begun();
        var need = need(Map.of("titre", "Se faire aider <b>près</b> de chez soi"));
        for (int i = 0; i < 2; i++) {
            assertThat(post(map + "/besoins", need)).hasRedirectedUrl(map + "?fait=enregistre");
        }
        assertThat(Html.of(get(map, "coordinateur")).select("main").text())
                .containsOnlyOnce("Se faire aider <b>près</b>");
        var action = action(map, need.get("id"));
        var money = action + "/financements";
        var refused = post(money, money("state", "800,01"));
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select("main").text())
                .contains("L’État ne donne pas plus de 80 % du coût, soit 800,00 €")
                .contains("il reste 800,00 € possibles");
        assertThat(Html.of(refused).select("#montant").val()).isEqualTo("800,01");
        assertThat(post(money, money("state", "-5"))).hasStatus(422);
        assertThat(post(money, money("state", "800"))).hasStatus(302);
        assertThat(post(money, money("own", "200"))).hasStatus(302);
        assertThat(Html.of(get(map, "prefecture")).select("main").text()).contains("l’accord du comité");
        assertThat(post(map + "/adoption", Map.of(), "prefecture")).hasStatus(422);
        assertThat(post(map + "/adoption", Map.of(), "coordinateur")).hasStatus(403);
        committee(map);
        assertThat(post(map + "/adoption", Map.of(), "prefecture")).hasRedirectedUrl(map + "?fait=adopte");
        var page = Html.of(get("/feuilles-de-route/26?version=" + number(map), "public"));
        assertThat(page.select("main").text())
                .contains("Se faire aider <b>près</b>", "Un bus numérique", "80 %", "000,00");
        assertThat(text(get("/feuilles-de-route/26/financements.csv?version=" + number(map), "public")))
                .contains("Un bus numérique;État;;800.00;Prévu");
        assertThat(Html.of(get("/feuilles-de-route", "public")).select("main").text())
                .contains("Drôme");
        assertThat(get("/feuilles-de-route/26?version=x", "public")).hasStatus(404);
    }

    /** Planned, announced, held, and in favour. */
    private void committee(String map) {
        var typed = new HashMap<>(Map.of(
                "id",
                Uuid7.next().toString(),
                "jour",
                "01/02/2039",
                "heure",
                "14 h 30",
                "duree",
                "90",
                "lieu",
                "Préfecture",
                "ordre",
                "Adoption",
                "autres",
                "Conseil départemental ; bureau@example.org\nAssociation des maires"));
        typed.put("lien", "javascript:alert(1)");
        assertThat(Html.of(post(map + "/reunions", typed)).select("a[href=#lien]"))
                .hasSize(1);
        typed.put("lien", "");
        var meeting = map + "/reunions/" + typed.get("id");
        assertThat(post(map + "/reunions", typed)).hasRedirectedUrl(meeting + "?fait=enregistre");
        assertThat(text(get(meeting + "/agenda.ics", "prefecture"))).contains("BEGIN:VEVENT", "LOCATION:Préfecture");
        for (int i = 0; i < 2; i++) {
            assertThat(post(meeting + "/invitations", Map.of())).hasStatus(302);
        }
        assertThat(jdbc.sql("select count(*) from platform.notice where key like :key")
                        .param("key", "coordination committee invitation " + typed.get("id") + "%")
                        .query(Integer.class)
                        .single())
                .as("told once")
                .isEqualTo(1);
        assertThat(post(meeting + "/compte-rendu", Map.of("version", "0", "compte-rendu", "Trop tôt")))
                .hasStatus(422);
        given.begun(UUID.fromString(typed.get("id")));
        assertThat(post(meeting + "/compte-rendu", Map.of("version", "0", "compte-rendu", "x".repeat(100_000))))
                .hasStatus(422);
        assertThat(post(meeting + "/compte-rendu", Map.of("version", "0", "compte-rendu", "Tout est dit")))
                .hasStatus(302);
        var decision = Map.of(
                "id", Uuid7.next().toString(), "objet", "feuille-de-route", "avis", "oui", "decision", "Approuvée");
        for (int i = 0; i < 2; i++) {
            assertThat(post(meeting + "/decisions", decision)).hasStatus(302);
        }
        assertThat(Html.of(get(meeting, "prefecture")).select("main").text())
                .contains("Conseil départemental – absent", "Approuvée")
                .doesNotContain("bureau@");
        assertThat(jdbc.sql(
                                "select count(*) from coordination.committee_guest where meeting = :id and email is not null")
                        .param("id", UUID.fromString(typed.get("id")))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get(map + "/besoins/nouveau", "coordinateur"))
                .as("the committee has said yes to this text")
                .hasStatus(422);
    }

    @Test
    void capsArePublishedForDaysToComeOnly() {
        var typed = new HashMap<>(Map.of(
                "id",
                Uuid7.next().toString(),
                "depuis",
                "01/01/2020",
                "etat",
                "70",
                "public",
                "80",
                "propre",
                "20",
                "ingenierie",
                "25,5",
                "source",
                "Essai"));
        var caps = "/administration/plafonds-cofinancement";
        assertThat(Html.of(post(caps, typed, "administration")).select("a[href=#depuis]"))
                .hasSize(1);
        typed.put("depuis", "01/01/2390");
        typed.put("etat", "101");
        assertThat(Html.of(post(caps, typed, "administration")).select("a[href=#etat]"))
                .hasSize(1);
        typed.put("etat", "70");
        for (int i = 0; i < 2; i++) {
            assertThat(post(caps, typed, "administration")).hasRedirectedUrl(caps + "?fait=enregistre");
        }
        typed.put("id", Uuid7.next().toString());
        assertThat(post(caps, typed, "administration")).as("the same day again").hasStatus(422);
        assertThat(Html.of(get(caps, "administration"))
                        .select("tbody tr")
                        .last()
                        .text())
                .contains("01/01/2390", "25,5");
    }

    /** A road map over a year of its own. */
    private String begun() {
        int year = years++;
        var id = Uuid7.next().toString();
        var typed = Map.of(
                "id",
                id,
                "departement",
                "26",
                "titre",
                "Feuille de route " + year,
                "resume",
                "Ce que nous voulons",
                "debut",
                "" + year,
                "fin",
                "" + year);
        assertThat(post(PATH, typed)).hasRedirectedUrl(PATH + "/" + id + "?fait=enregistre");
        return PATH + "/" + id;
    }

    private String action(String map, String need) {
        var typed = new HashMap<>(Map.of(
                "id",
                Uuid7.next().toString(),
                "titre",
                "Un bus numérique",
                "description",
                "Il passe.",
                "besoins",
                need,
                "cout",
                "1 000",
                "ingenierie",
                "0",
                "prevu",
                "500",
                "porteur",
                "123"));
        var partner = Html.of(get(map + "/actions/nouvelle", "coordinateur"))
                .select("#partenaire option")
                .last()
                .val();
        var year =
                Html.of(get(map + "/modifier", "coordinateur")).select("#debut").val();
        typed.put("du", "01/02/" + year);
        typed.put("au", "31/01/" + year);
        var refused = Html.of(post(map + "/actions", typed));
        assertThat(refused.select("a[href=#porteur], a[href=#au]")).hasSize(2);
        assertThat(refused.select("input[name=besoins][checked]")).hasSize(1);
        typed.put("porteur", "");
        typed.put("partenaire", partner);
        typed.put("au", "31/12/" + year);
        var action = map + "/actions/" + typed.get("id");
        for (int i = 0; i < 2; i++) {
            assertThat(post(map + "/actions", typed)).hasRedirectedUrl(action + "?fait=enregistre");
        }
        return action;
    }

    private static Map<String, String> money(String funder, String amount) {
        return Map.of("id", Uuid7.next().toString(), "financeur", funder, "montant", amount);
    }

    private static Map<String, String> need(Map<String, String> different) {
        var typed = new HashMap<>(Map.of(
                "id",
                Uuid7.next().toString(),
                "titre",
                "Un besoin",
                "chiffre",
                "58 %",
                "source",
                "Enquête inventée",
                "priorite",
                "1"));
        typed.putAll(different);
        return typed;
    }

    private int number(String map) {
        return jdbc.sql("select number from coordination.road_map where id = :id")
                .param("id", UUID.fromString(map.substring(PATH.length() + 1)))
                .query(Integer.class)
                .single();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String address, String persona) {
        return mvc.get().uri(address).with(Personas.as(persona)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> typed) {
        return post(address, typed, "coordinateur");
    }

    private MvcTestResult post(String address, Map<String, String> typed, String persona) {
        var request = mvc.post().uri(address).with(Personas.as(persona));
        typed.forEach(request::param);
        return request.exchange();
    }
}
