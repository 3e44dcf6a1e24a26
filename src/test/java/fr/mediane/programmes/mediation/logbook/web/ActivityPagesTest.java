package fr.mediane.programmes.mediation.logbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@MedianeTest
class ActivityPagesTest {
    private static final String HOME = "/mon-espace/activites";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormHoldsNoPersonalData() {
        var page = html(get(HOME + "/nouvelle"));
        assertThat(page.html()).doesNotContain("Roussel", "Camille");
        assertThat(page.select("input[name=id]").val()).hasSize(36);
        assertThat(page.select("input[name=date]").val()).isEqualTo(today());
        assertThat(page.select("input[name=themes]")).hasSize(19);
        assertThat(page.select("input[name=procedures]")).hasSize(11);
        assertThat(page.select("input[name=type][checked]").val()).isEqualTo("individuel");
    }

    @Test
    void theWorkshopFormNeedsNoScript() {
        assertThat(html(get(HOME + "/nouvelle?type=collectif"))
                        .select("input[name=type][checked]")
                        .val())
                .isEqualTo("collectif");
    }

    @Test
    void recordsThenShowsWhatWasCounted() {
        var id = Uuid7.next();
        var answer = post(HOME + "/nouvelle", session(id));
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(HOME + "/" + id + "?fait=enregistree");
        var page = html(get(HOME + "/" + id + "?fait=enregistree"));
        assertThat(page.select("[role=status]").text()).contains("Activité enregistrée", "1 accompagnement");
        assertThat(page.select("main").text()).contains("Courriels", "Crest", "30 min");
    }

    @Test
    void aReplayedPostSaysThatNothingChanged() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", session(id));
        assertThat(post(HOME + "/nouvelle", session(id)).getResponse().getRedirectedUrl())
                .endsWith("?fait=deja");
    }

    @Test
    void aBlankIdIsGivenOne() {
        var typed = session(Uuid7.next());
        typed.set("id", "");
        assertThat(post(HOME + "/nouvelle", typed)).hasStatus3xxRedirection();
    }

    @Test
    void savingAndDuplicatingLeadsToTheNext() {
        var id = Uuid7.next();
        var typed = session(id);
        typed.set("action", "dupliquer");
        assertThat(post(HOME + "/nouvelle", typed).getResponse().getRedirectedUrl())
                .isEqualTo(HOME + "/" + id + "/dupliquer?fait=enregistree");
        var page = html(get(HOME + "/" + id + "/dupliquer?fait=enregistree"));
        assertThat(page.select("input[name=themes][value=email]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[name=id]").val()).isNotEqualTo(id.toString());
        assertThat(page.select("[data-recorded]").attr("data-recorded")).isEqualTo(id.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "date, 31/02/2026, date",
        "date, 01/01/2100, date",
        "date, hier, date",
        "date, , date",
        "type, groupe, type",
        "place, ailleurs, place",
        "commune, Nullepartville, commune",
        "duration, autre, hours",
        "themes, courriel, themes",
        "procedures, logement, procedures",
        "equipment, minitel, equipment",
        "gender, autre, gender",
        "age, vieux, age",
        "status, rentier, status",
        "autonomy, oui, autonomy",
        "redirection, ailleurs, redirection",
        "residence, Nullepartville, residence",
    })
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String value, String about) {
        var typed = session(Uuid7.next());
        typed.set(field, value == null ? "" : value);
        typed.set("note", "à garder");
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        var page = html(answer);
        var link = page.select(".ds-error-summary a[href=#" + about + "]");
        assertThat(link).as(field + "=" + value).hasSize(1);
        assertThat(page.getElementById(about)).isNotNull();
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("à garder");
    }

    @ParameterizedTest
    @CsvSource({
        "participants, -3, participants",
        "participants, 501, participants",
        "participants, beaucoup, participants",
        "participants, '', participants",
        "genders.feminin, -1, genders",
        "genders.feminin, 9, genders",
        "ages.soixante_dix_plus, 1.5, ages",
        "statuses.retraite, 99999999999999, statuses",
    })
    void refusesImpossibleCounts(String field, String value, String about) {
        var typed = workshop(Uuid7.next());
        typed.set(field, value);
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select(".ds-error-summary a[href=#" + about + "]"))
                .hasSize(1);
        assertThat(html(answer).select("input[name=" + field + "]").val()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "note", "procedureDetail"})
    void aHundredThousandCharactersAreRefusedButKept(String field) {
        var typed = workshop(Uuid7.next());
        typed.set("themes", "aide_aux_demarches_administratives");
        typed.set(field, "<b>é</b>'\"".repeat(10_000));
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select("[name=" + field + "]").val()).hasSizeGreaterThan(99_000);
        assertThat(html(answer).select("main b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "date",
                "place",
                "venue",
                "venueName",
                "commune",
                "duration",
                "hours",
                "title",
                "note",
                "participants",
                "genders.feminin",
                "residence",
                "procedureDetail",
                "action"
            })
    void htmlAndSqlInAnyFieldDoNoHarm(String field) throws UnsupportedEncodingException {
        var typed = workshop(Uuid7.next());
        typed.set(field, "'; drop table mediation.activity; --<script>alert(1)</script>");
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer.getResponse().getStatus()).isIn(302, 422);
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    void anEditConflictKeepsWhatWasTyped() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", session(id));
        var first = session(id);
        first.set("version", "1");
        first.set("duration", "45");
        assertThat(post(HOME + "/" + id + "/modifier", first)).hasStatus3xxRedirection();
        var late = session(id);
        late.set("version", "1");
        late.set("duration", "60");
        var answer = post(HOME + "/" + id + "/modifier", late);
        assertThat(answer).hasStatus(422);
        var page = html(answer);
        assertThat(page.select(".ds-error-summary").text()).contains("modifiée entre-temps");
        assertThat(page.select("input[name=duration][checked]").val()).isEqualTo("60");
        late.set("version", page.select("input[name=version]").val());
        assertThat(post(HOME + "/" + id + "/modifier", late)).hasStatus3xxRedirection();
    }

    @Test
    void deletesAndUndoes() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", session(id));
        assertThat(get(HOME + "/" + id + "/supprimer")).hasStatusOk();
        var gone = post(HOME + "/" + id + "/supprimer", new LinkedMultiValueMap<>());
        assertThat(gone.getResponse().getRedirectedUrl()).isEqualTo(HOME + "?supprimee=" + id);
        assertThat(get(HOME + "/" + id)).hasStatus(404);
        assertThat(html(get(HOME + "?supprimee=" + id)).select("form[action=" + HOME + "/" + id + "/restaurer]"))
                .hasSize(1);
        post(HOME + "/" + id + "/restaurer", new LinkedMultiValueMap<>());
        assertThat(get(HOME + "/" + id)).hasStatusOk();
    }

    @Test
    void theIdOfSomebodyElseIsNowhere() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", session(id));
        var other = Personas.as(DemonstrationPeople.counsellors().getFirst().account());
        for (var path : new String[] {"", "/modifier", "/dupliquer", "/supprimer"}) {
            assertThat(mvc.get().uri(HOME + "/" + id + path).with(other).exchange())
                    .hasStatus(404);
        }
        for (var path : new String[] {"/modifier", "/supprimer", "/restaurer"}) {
            assertThat(mvc.post()
                            .uri(HOME + "/" + id + path)
                            .with(other)
                            .params(session(id))
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri(HOME + "/nouvelle")
                        .with(other)
                        .params(session(id))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void listsByFilterAndSaysWhenAFilterCannotBeRead() {
        post(HOME + "/nouvelle", session(Uuid7.next()));
        assertThat(html(get(HOME + "?type=individuel&du=" + today())).select("tbody tr"))
                .isNotEmpty();
        assertThat(html(get(HOME + "?du=01/01/2020&au=02/01/2020")).select(".m-empty"))
                .hasSize(1);
        assertThat(get(HOME + "?type=groupe&lieu=ici&theme=x&du=hier")).hasStatus(422);
        assertThat(get(HOME + "?page=99999999999&tri=x")).hasStatusOk();
        assertThat(get(HOME + "?page=-4")).hasStatusOk();
    }

    @Test
    void proposesVenuesAndCommunes() {
        var venue = Counsellors.venue(jdbc);
        var name = "Médiathèque " + venue.toString().substring(24);
        assertThat(html(get(HOME + "/lieux?q=" + name.replace("é", "e")))
                        .select("li")
                        .attr("data-value"))
                .isEqualTo(venue.toString());
        assertThat(html(get(HOME + "/communes?q=crest")).select("li[data-value=26108]"))
                .hasSize(1);
        assertThat(html(get(HOME + "/lieux?q=__")).select("li")).isEmpty();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult post(String uri, MultiValueMap<String, String> typed) {
        return mvc.post().uri(uri).with(Personas.as("mediatrice")).params(typed).exchange();
    }

    private static MultiValueMap<String, String> session(UUID id) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("id", id.toString());
        typed.set("type", "individuel");
        typed.set("date", today());
        typed.set("place", "autre");
        typed.set("commune", "Crest");
        typed.set("communeCode", "");
        typed.set("duration", "30");
        typed.set("themes", "email");
        typed.set("equipment", "telephone");
        typed.set("gender", "feminin");
        typed.set("age", "soixante_dix_plus");
        typed.set("status", "retraite");
        return typed;
    }

    private static MultiValueMap<String, String> workshop(UUID id) {
        var typed = session(id);
        typed.set("type", "collectif");
        typed.set("place", "a_distance");
        typed.set("commune", "");
        typed.set("title", "=2+2");
        typed.set("participants", "8");
        typed.set("genders.feminin", "5");
        return typed;
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(Objects.requireNonNull(answer.getResponse().getContentAsString()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
