package fr.mediane.programmes.training.initiatives.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class InitiativePagesTest {
    @Autowired
    MockMvcTester mvc;

    @Test
    void whatIsProposedIsPublishedAndFoundByEverybody() {
        var title = "Essai <b>" + Uuid7.next();
        var form = form(title);
        assertThat(propose(form)).hasStatus(302);
        assertThat(propose(form)).as("sent twice").hasStatus(302);
        var mine = Html.of(
                mvc.get().uri("/mon-espace/initiatives").with(as("employeur")).exchange());
        var links = mine.select("main h2 a").stream()
                .filter(link -> link.text().equals(title))
                .toList();
        assertThat(links).hasSize(1);
        var address = links.getFirst().attr("href");
        assertThat(mvc.get().uri(address)).hasStatus(404);
        var admin = "/administration/" + address.replace("/formations/", "formation/");
        var refused = mvc.post()
                .uri(admin + "/refus")
                .with(as("administration"))
                .param("motif", "")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select(".ds-error-summary a").attr("href")).startsWith("#motif-");
        assertThat(mvc.post().uri(admin + "/publication").with(as("administration")))
                .hasStatus(302);
        assertThat(Html.of(mvc.get().uri(address).exchange()).select("h1").text())
                .isEqualTo(title);
        var csv = mvc.get()
                .uri("/formations/initiatives.csv")
                .param("texte", title)
                .exchange();
        assertThat(csv).hasStatusOk().bodyText().contains(title, "LABOUR", "fr en");
        assertThat(mvc.get().uri("/formations/organismes.csv")).hasStatusOk();
        assertThat(mvc.post()
                        .uri("/mon-espace" + address.replace("/formations", "") + "/retrait")
                        .with(as("employeur")))
                .hasStatus(302);
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void aRefusedFormKeepsWhatWasTyped() {
        var form = form("Essai");
        form.put("lien", "http://essai.example");
        form.put("niveau", "");
        form.put("debut", "hier");
        form.put("fin", "31/12/2027");
        var refused = propose(form);
        assertThat(refused).hasStatus(422);
        var page = Html.of(refused);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#niveau", "#debut");
        assertThat(page.select("#titre-fr").val()).isEqualTo("Essai");
        assertThat(page.select("input[name=publics][value=LABOUR]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("#fin").val()).isEqualTo("31/12/2027");
        assertThat(page.select("input[name=id]").val()).isEqualTo(form.get("id"));
    }

    @Test
    void anIdThatIsNoneAndAnOrganisationOfOthersAreUnknown() {
        var form = form("Essai");
        form.put("organisation", Uuid7.next().toString());
        assertThat(propose(form)).hasStatus(404);
        var other = form("Essai");
        other.put("id", "1");
        assertThat(propose(other)).hasStatus(404);
    }

    @Test
    void unknownFiltersFindEverything() {
        for (var part : new String[] {"initiatives", "organismes"}) {
            var page = mvc.get()
                    .uri("/formations/" + part + "?public=X&niveau=&domaine=%00&texte=%25_%5C")
                    .exchange();
            assertThat(page).hasStatusOk();
        }
    }

    private Map<String, String> form(String title) {
        var own = Html.of(
                mvc.get().uri("/mon-espace/initiatives").with(as("employeur")).exchange());
        var form = new LinkedHashMap<String, String>();
        form.put("id", own.select("main input[name=id]").val());
        form.put("organisation", own.select("main [name=organisation]").val());
        form.put("titre-fr", title);
        form.put("titre-en", "Trial");
        form.put("resume-fr", "Pour essayer.");
        form.put("resume-en", "To try.");
        form.put("publics", "LABOUR");
        form.put("domaines", "AI");
        form.put("niveau", "BASIC");
        form.put("secteur", "GENERAL");
        form.put("portee", "LOCAL");
        form.put("debut", "01/02/2026");
        form.put("lien", "https://essai.example");
        return form;
    }

    private MvcTestResult propose(Map<String, String> form) {
        var request = mvc.post().uri("/mon-espace/initiatives").with(as("employeur"));
        form.forEach(request::param);
        return request.param("langues", "fr", "en").exchange();
    }
}
