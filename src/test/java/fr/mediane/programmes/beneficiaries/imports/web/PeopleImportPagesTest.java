package fr.mediane.programmes.beneficiaries.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.jobs.Job;
import fr.mediane.platform.tables.TableReader;
import fr.mediane.platform.tables.UnreadableTable;
import fr.mediane.platform.web.CurrentActor;
import fr.mediane.programmes.beneficiaries.SomePeople;
import fr.mediane.programmes.beneficiaries.imports.Column;
import fr.mediane.programmes.beneficiaries.imports.PeopleImportDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class PeopleImportPagesTest {
    private static final String HOME = "/mon-espace/beneficiaires/import";
    private final Actor counsellor = SomePeople.counsellor();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PeopleImportDesk desk;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void theModelIsImportedAsItIs(String format) throws UnreadableTable {
        var model = get(HOME + "/modele?format=" + format).getResponse();
        assertThat(model.getHeader("Content-Disposition")).contains("modele-personnes." + format);
        var bytes = model.getContentAsByteArray();
        assertThat(TableReader.read(bytes, 10).lines().getFirst().cells()).hasSize(Column.values().length);
        var shown = Html.of(get(sent(bytes)));
        assertThat(shown.select(".m-figure").eachText()).containsExactly("1", "1", "0", "0", "0");
        assertThat(shown.select("tbody strong bdi").text()).isEqualTo("Camille EXEMPLE (à effacer)");
    }

    @Test
    void eachRejectedLineSaysWhyAndIsGivenBackToBeCorrected() throws UnreadableTable {
        var here = sent("Nom;Téléphone;Couleur\nZoé <b>;06 39 98 00 01;bleu\n=1+1;;\nAda;12;\n"
                .getBytes(StandardCharsets.UTF_8));
        var shown = Html.of(get(here));
        assertThat(shown.select("main").text())
                .contains("Colonnes laissées de côté : Couleur", "Voici ce qui a été lu");
        assertThat(shown.select("tbody tr")).hasSize(2);
        assertThat(shown.select("tbody tr td:first-child").eachText()).containsExactly("3", "4");
        assertThat(shown.select("tbody").text()).contains("formule", "numéro");
        var rejected = get(here + "/a-corriger?format=csv").getResponse().getContentAsByteArray();
        var lines = TableReader.read(rejected, 10).lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().cells().get(Column.PHONE.ordinal()).text()).isEqualTo("12");
        assertThat(lines.getLast().cells().getLast().text()).contains("Téléphone");
    }

    @Test
    void confirmingRecordsThePeopleAndTheReportLeadsToThem() {
        var here = sent("Nom\nZoé\n".getBytes(StandardCharsets.UTF_8));
        assertThat(post(here + "/confirmation")).hasStatus(302);
        settled(here);
        var shown = Html.of(get(here));
        assertThat(shown.select("[role=status]").text()).contains("1 personne ajoutée");
        assertThat(shown.select("tbody a").text()).isEqualTo("Zoé");
        assertThat(get(shown.expectFirst("tbody a").attr("href"))).hasStatusOk();
    }

    @Test
    void theCounsellorChoosesWhatToDoWithWhoResemblesSomebody() {
        var here = sent("Nom\nZoé Petit\nZoe Petit\n".getBytes(StandardCharsets.UTF_8));
        var shown = Html.of(get(here));
        assertThat(shown.select("input[name=proches]").eachAttr("value")).containsExactly("ecarter", "ajouter");
        assertThat(shown.select("input[name=proches][checked]").attr("value")).isEqualTo("ecarter");
    }

    @Test
    void aFileOfWhichEveryLineIsRejectedSaysWhatToDo() {
        var shown = Html.of(get(sent("Nom;Téléphone\nZoé;12\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(shown.select("main").text()).contains("Corrigez les lignes rejetées ci-dessous");
        assertThat(shown.select("form[action$=/confirmation]")).isEmpty();
    }

    @Test
    void aForgottenFileIsSaid() {
        var answer = mvc.post()
                .uri(HOME)
                .multipart()
                .with(user("test"))
                .with(csrf())
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(Html.of(answer).select(".ds-error-summary a").attr("href")).isEqualTo("#fichier");
    }

    @Test
    void anAnnouncedUploadThatIsTooLargeIsRefusedBeforeItIsRead() {
        var answer = mvc.post()
                .uri(HOME)
                .with(user("test"))
                .with(csrf())
                .header("Content-Length", 50 << 20)
                .content(new byte[6 << 20])
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
        assertThat(answer).hasStatus(413);
    }

    @Test
    void removingAnImportSaysSo() {
        var here = sent("Nom\nZoé\n".getBytes(StandardCharsets.UTF_8));
        var answer = post(here + "/suppression");
        assertThat(Html.of(get(answer.getResponse().getRedirectedUrl()))
                        .select("[role=status]")
                        .text())
                .contains("effacé");
        assertThat(get(here)).hasStatus(404);
    }

    private String sent(byte[] file) {
        var answer = mvc.post()
                .uri(HOME)
                .multipart()
                .file(new MockMultipartFile("fichier", "personnes", "application/octet-stream", file))
                .param("id", Uuid7.next().toString())
                .with(user("test"))
                .with(csrf())
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
        assertThat(answer).hasStatus(302);
        var here = answer.getResponse().getRedirectedUrl();
        assertThat(here).startsWith(HOME + "/");
        settled(here);
        return here;
    }

    private void settled(String here) {
        var id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        while (desk.job(counsellor, desk.find(counsellor, id).orThrow())
                .filter(Job::running)
                .isPresent()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .with(user("test"))
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
    }

    private MvcTestResult post(String uri) {
        return mvc.post()
                .uri(uri)
                .with(user("test"))
                .with(csrf())
                .requestAttr(CurrentActor.class.getName(), counsellor)
                .exchange();
    }
}
