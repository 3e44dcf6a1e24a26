package fr.mediane.programmes.mediation.recording.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.programmes.mediation.TypedActivity;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** The form of an activity: what it asks, what it proposes, what it says when it cannot take what was typed. */
@MedianeTest
class ActivityFormTest {
    private static final String HOME = "/mon-espace/activites";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormHoldsNoPersonalData() {
        var page = Html.of(get(HOME + "/nouvelle"));
        assertThat(page.html()).doesNotContain("Roussel", "Camille");
        assertThat(page.select("input[name=id]").val()).hasSize(36);
        assertThat(page.select("input[name=date]").val()).isEqualTo(TypedActivity.today());
        assertThat(page.select("input[name=themes]")).hasSize(19);
        assertThat(page.select("input[name=procedures]")).hasSize(11);
        assertThat(page.select("input[name=type][checked]").val()).isEqualTo("individuel");
    }

    @Test
    void theWorkshopFormNeedsNoScript() {
        assertThat(Html.of(get(HOME + "/nouvelle?type=collectif"))
                        .select("input[name=type][checked]")
                        .val())
                .isEqualTo("collectif");
    }

    @Test
    void aReplayedPostSaysThatNothingChanged() {
        var id = Uuid7.next();
        post(HOME + "/nouvelle", TypedActivity.session(id));
        assertThat(post(HOME + "/nouvelle", TypedActivity.session(id))
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("?fait=deja");
    }

    @Test
    void aBlankIdIsGivenOne() {
        var typed = TypedActivity.session(Uuid7.next());
        typed.set("id", "");
        assertThat(post(HOME + "/nouvelle", typed)).hasStatus3xxRedirection();
    }

    @Test
    void savingAndDuplicatingLeadsToTheNext() {
        var id = Uuid7.next();
        var typed = TypedActivity.session(id);
        typed.set("action", "dupliquer");
        assertThat(post(HOME + "/nouvelle", typed).getResponse().getRedirectedUrl())
                .isEqualTo(HOME + "/" + id + "/dupliquer?fait=enregistree");
        var page = Html.of(get(HOME + "/" + id + "/dupliquer?fait=enregistree"));
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
        var typed = TypedActivity.session(Uuid7.next());
        typed.set(field, value == null ? "" : value);
        typed.set("note", "à garder");
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
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
        var typed = TypedActivity.workshop(Uuid7.next());
        typed.set(field, value);
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select(".ds-error-summary a[href=#" + about + "]"))
                .hasSize(1);
        assertThat(Html.of(answer).select("input[name=" + field + "]").val()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "note", "procedureDetail"})
    void aHundredThousandCharactersAreRefusedButKept(String field) {
        var typed = TypedActivity.workshop(Uuid7.next());
        typed.set("themes", "aide_aux_demarches_administratives");
        typed.set(field, "<b>é</b>'\"".repeat(10_000));
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select("[name=" + field + "]").val()).hasSizeGreaterThan(99_000);
        assertThat(Html.of(answer).select("main b")).isEmpty();
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
        var typed = TypedActivity.workshop(Uuid7.next());
        typed.set(field, "'; drop table mediation.activity; --<script>alert(1)</script>");
        var answer = post(HOME + "/nouvelle", typed);
        assertThat(answer.getResponse().getStatus()).isIn(302, 422);
        assertThat(answer.getResponse().getContentAsString()).doesNotContain("<script>alert");
    }

    @Test
    void proposesVenuesAndCommunes() {
        var venue = Counsellors.venue(jdbc);
        var name = "Médiathèque " + venue.toString().substring(24);
        assertThat(Html.of(get(HOME + "/lieux?q=" + name.replace("é", "e")))
                        .select("li")
                        .attr("data-value"))
                .isEqualTo(venue.toString());
        assertThat(Html.of(get(HOME + "/communes?q=crest")).select("li[data-value=26108]"))
                .hasSize(1);
        assertThat(Html.of(get(HOME + "/lieux?q=__")).select("li")).isEmpty();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(Personas.as("mediatrice")).exchange();
    }

    private MvcTestResult post(String uri, MultiValueMap<String, String> typed) {
        return mvc.post().uri(uri).with(Personas.as("mediatrice")).params(typed).exchange();
    }
}
