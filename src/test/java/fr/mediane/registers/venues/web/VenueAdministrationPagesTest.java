package fr.mediane.registers.venues.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.registers.venues.VenueDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class VenueAdministrationPagesTest {
    private static final String IMPORTS = "/administration/lieux/imports";
    private static final String HEADING = "id;pivot;nom;commune;code_postal;code_insee;adresse;date_maj;telephone\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    VenueDesk venues;

    @Test
    void showsWhatAFileWouldDoThenDoesItOnConfirmation() throws Exception {
        var page = sent(
                HEADING + "page-1;;Espace du Pont;Valence;26000;26362;1 rue;2026-01-01;02 61 91 00 12\n"
                        + "page-2;;;Valence;26000;26362;1 rue;2026-01-01;\n",
                StandardCharsets.UTF_8);
        var shown = waiting(page);
        assertThat(shown.select("tbody tr")).hasSize(1);
        assertThat(shown.select("tbody tr").text()).contains("3", "page-2", "obligatoire");
        assertThat(venues.byAnyId(Actor.PUBLIC, "page-1")).isEmpty();
        assertThat(mvc.post().uri(page + "/confirmation").with(Personas.as("administration")))
                .hasStatus(302);
        assertThat(waiting(page).text()).contains("Import terminé");
        assertThat(venues.byAnyId(Actor.PUBLIC, "page-1")).isPresent();
        var csv = mvc.get()
                .uri(page + "/remarques.csv")
                .with(Personas.as("administration"))
                .exchange();
        assertThat(csv).hasStatusOk().bodyText().contains("page-2", "obligatoire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void readsLatinFilesAndSaysSo(String charset) throws Exception {
        var page = sent(
                HEADING + "latin-1;;Médiathèque;Valence;26000;26362;1 rue;2026-01-01;\n", Charset.forName(charset));
        assertThat(waiting(page).text()).contains("windows-1252", "Vérifiez les accents");
    }

    @Test
    void escapesWhateverAFileHolds() throws Exception {
        var page = sent(
                HEADING + "<script>alert(1)</script>;'; drop table;<img src=x onerror=alert(1)>;V;x;y;z;d;e\n",
                StandardCharsets.UTF_8);
        var shown = waiting(page);
        assertThat(shown.select("main script, main img")).isEmpty();
        assertThat(shown.text()).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bonjour", "id,nom\n1,2\n", "\u0000\u0001\u0002", "[1,2", "{\"a\":1}"})
    void explainsWhatIsNoFileOfVenues(String content) throws Exception {
        if (content.isEmpty()) {
            assertThat(upload(content, StandardCharsets.UTF_8))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Choisissez un fichier");
            return;
        }
        assertThat(waiting(sent(content, StandardCharsets.UTF_8)).text()).contains("ne peut pas être importé");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
        var answer = mvc.post()
                .uri("/mon-espace/lieux/nouveau")
                .with(Personas.as("administration"))
                .param("nom", "Un <b>nom</b>")
                .param("courriels", "pas une adresse")
                .param("services", "AIDE_AUX_DEMARCHES_ADMINISTRATIVES", "LOISIRS_ET_CREATIONS_NUMERIQUES")
                .exchange();
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select("#nom").val()).isEqualTo("Un <b>nom</b>");
        assertThat(page.select("#courriels").val()).isEqualTo("pas une adresse");
        assertThat(page.select("input[name=services][checked]")).hasSize(2);
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).contains("#adresse", "#code_postal");
    }

    @Test
    void theKindOfStructureIsChosenByWordsAndUnknownOnesStay() throws Exception {
        var answer = mvc.post()
                .uri("/mon-espace/lieux/nouveau")
                .with(Personas.as("administration"))
                .param("typologie", "TIERS_LIEUX", "INCONNUE")
                .exchange();
        var boxes = Html.of(answer).select("input[name=typologie]");
        assertThat(boxes).hasSizeGreaterThan(90);
        assertThat(boxes.select("[checked]").eachAttr("value")).containsExactly("TIERS_LIEUX", "INCONNUE");
        assertThat(Html.of(answer).select("summary:contains(Type de structure)").text())
                .contains("Tiers");
        assertThat(boxes.parents().select("label").eachText()).contains("Associations intermédiaires");
    }

    @Test
    void anAdministratorEntrustsAVenueOnItsPage() throws Exception {
        var created = mvc.post()
                .uri("/mon-espace/lieux/nouveau")
                .with(Personas.as("administration"))
                .param("nom", "Lieu à confier")
                .param("adresse", "1 rue du Quai")
                .param("code_postal", "26000")
                .param("commune", "Valence")
                .exchange();
        assertThat(created).hasStatus(302);
        var home = String.valueOf(created.getResponse().getRedirectedUrl()).replace("?enregistre", "");
        assertThat(shown(home).text()).contains("Aucune organisation ne tient ce lieu");
        var refused = mvc.post()
                .uri(home + "/organisation")
                .with(Personas.as("administration"))
                .param("version", "0")
                .param("holder", "Personne de ce nom")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select("#holder").val()).isEqualTo("Personne de ce nom");
        assertThat(Html.of(refused).select(".ds-error-summary a").eachAttr("href"))
                .containsExactly("#holder");
        assertThat(mvc.post()
                        .uri(home + "/organisation")
                        .with(Personas.as("administration"))
                        .param("version", "0")
                        .param("holder", "Mairie de Valombre-sur-Rhône"))
                .hasStatus(302);
        assertThat(shown(home).text()).contains("Mairie de Valombre-sur-Rhône tient ce lieu");
    }

    @Test
    void aCommuneIsPickedByNameAndKeptWithItsCode() throws Exception {
        var created = saved("/mon-espace/lieux/nouveau", "Saint-Jean (31240)", "31488", "31240");
        var home = String.valueOf(created.getResponse().getRedirectedUrl()).replace("?enregistre", "");
        assertThat(shown(home).select("#commune").val()).isEqualTo("Saint-Jean (31240)");
        assertThat(shown(home).select("#commune-code").val()).isEqualTo("31488");
        assertThat(saved(home, "Valence (26000)", "31488", "26000")).hasStatus(302);
        assertThat(shown(home).select("#commune-code").val())
                .as("a code left behind by an earlier choice does not count")
                .isEqualTo("26362");
        assertThat(saved(home, "Nulle-Part-les-Bains", "26362", "00999")).hasStatus(422);
    }

    private MvcTestResult saved(String address, String commune, String code, String postCode) throws Exception {
        var request = mvc.post()
                .uri(address)
                .with(Personas.as("administration"))
                .param("nom", "Lieu d’essai")
                .param("adresse", "1 rue du Quai")
                .param("commune", commune)
                .param("code_insee", code)
                .param("code_postal", postCode);
        if (!address.endsWith("nouveau")) {
            request.param("version", shown(address).select("[name=version]").val());
        }
        return request.exchange();
    }

    private Document shown(String address) throws Exception {
        return Html.of(
                mvc.get().uri(address).with(Personas.as("administration")).exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mon-espace/lieux",
                "/mon-espace/lieux?q=%27%3Cb%3E%25&page=-3&etat=rien",
                "/mon-espace/lieux/nouveau",
                "/mon-espace/lieux/signalements",
                IMPORTS,
                "/administration/lieux/doublons",
                "/mon-espace/lieux?lang=en",
                IMPORTS + "?lang=en",
                "/administration/lieux/doublons?page=99999999&lang=en"
            })
    void pagesAreThereForAnAdministrator(String address) throws Exception {
        var answer = mvc.get()
                .uri(URI.create(address))
                .with(Personas.as("administration"))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(Html.of(answer).select("h1")).hasSize(1);
        // other tests leave venues with hostile names, that name a table
        assertThat(Html.of(answer).text().replace("venues.venue;", "")).doesNotContain("venues.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "citoyenne", "mediatrice", "employeur", "prefecture"})
    void othersAreKeptOut(String persona) {
        for (var address : new String[] {"/mon-espace/lieux", IMPORTS, "/administration/lieux/doublons"}) {
            var status = mvc.get()
                    .uri(address)
                    .with(Personas.as(persona))
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).isIn(302, 403);
        }
    }

    @Test
    void everybodyMayTakeTheOpenData() {
        assertThat(mvc.get().uri("/lieux/export.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("id,pivot,nom,commune,code_postal");
        assertThat(mvc.get().uri("/lieux/export.json")).hasStatusOk().bodyText().startsWith("[");
    }

    private Document waiting(String address) throws Exception {
        for (int i = 0; i < 100; i++) {
            var page = Html.of(
                    mvc.get().uri(address).with(Personas.as("administration")).exchange());
            if (page.select(".m-progress").isEmpty()) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("still under way");
    }

    private String sent(String content, Charset charset) {
        var answer = upload(content, charset);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult upload(String content, Charset charset) {
        return mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file("fichier", content.getBytes(charset))
                .with(Personas.as("administration"))
                .exchange();
    }
}
