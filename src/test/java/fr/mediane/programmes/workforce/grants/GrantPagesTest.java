package fr.mediane.programmes.workforce.grants;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of grants, on the demonstration. */
@MedianeTest
class GrantPagesTest {
    private static final String MINE = "/mon-espace/mes-subventions";
    private static final String RULES = "/administration/subventions";
    private final MockMvcTester mvc;

    @Autowired
    GrantPagesTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String persona, String path) {
        return mvc.get().uri(path).with(as(persona)).exchange();
    }

    private String own() {
        return String.valueOf(get("employeur", MINE).getResponse().getRedirectedUrl());
    }

    @Test
    void anEmployerReadsWhatItOwesWhatItGetsAndWhenOnOnePage() {
        var read = page(get("employeur", own()));
        assertThat(read.select("h2").eachText())
                .startsWith("Ce que vous devez", "Ce que vous recevez, et quand")
                .contains("Votre compte bancaire");
        assertThat(read.select("table tbody tr")).isNotEmpty();
        assertThat(read.text()).doesNotContain("0004000031234567890");
    }

    @Test
    void takesItsStatementAlongAsATableAndOnPaper() {
        var csv = get("employeur", own() + "/releve.csv").getResponse();
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Poste;Versement;Du;Au");
        var pdf = get("employeur", own() + "/releve.pdf").getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void aWrongAccountNumberIsToldAtItsField() {
        var refused = mvc.post()
                .uri(own() + "/compte")
                .with(as("employeur"))
                .with(csrf())
                .param("titulaire", "Mairie")
                .param("iban", "FR76 0000")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#iban").attr("aria-invalid")).isEqualTo("true");
        assertThat(page(refused).select("#titulaire").val()).isEqualTo("Mairie");
    }

    @Test
    void aPayerSeesWhatIsDueAndWhyNot() {
        var read = page(get("payeur", "/mon-espace/subventions"));
        assertThat(read.select("h2").eachText()).contains("À payer aujourd’hui", "Versements préparés");
        var refused = mvc.post()
                .uri("/mon-espace/subventions")
                .with(as("payeur"))
                .with(csrf())
                .param("fonds", "AUTRE")
                .param("execution", "01/01/2020")
                .exchange();
        assertThat(refused).hasStatus(422);
    }

    @Test
    void aVersionThatLeavesOrDoublesDaysIsRefusedWithTheReasonAndWhatWasTyped() {
        var refused = mvc.post()
                .uri(RULES)
                .with(as("administration"))
                .with(csrf())
                .param("code", "V2")
                .param("depuis", "01/06/2022")
                .param("mois", "36")
                .param("publicBodies", "17500 ; 12500 ; 12500")
                .param("source", "Essai")
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).text()).contains("La version V2 existe déjà.");
        assertThat(page(refused).select("#publicBodies").val()).isEqualTo("17500 ; 12500 ; 12500");
    }

    @Test
    void aVersionShowsWhatItWouldChangeBeforeItIsPublished() {
        var shown = mvc.post()
                .uri(RULES)
                .with(as("administration"))
                .with(csrf())
                .param("code", "V96")
                .param("depuis", "01/01/2060")
                .param("mois", "36")
                .param("publicBodies", "18000 ; 13000 ; 13000")
                .param("source", "Essai")
                .exchange();
        assertThat(shown).hasStatusOk();
        assertThat(page(shown).select("h2").eachText()).contains("Ce qui change");
        assertThat(page(shown)
                        .select("form[action=" + RULES + "/publication] input[name=code]")
                        .val())
                .isEqualTo("V96");
        assertThat(page(get("administration", RULES)).text()).doesNotContain("V96");
    }

    @Test
    void whoGrantsIsAddedFromADayOnAndOneDayHasOneAuthority() {
        var first = authority("Agence d’exemple", "01/03/2059");
        assertThat(first).hasStatus(302);
        assertThat(page(get("administration", RULES)).text()).contains("Agence d’exemple, depuis le ");
        var again = authority("Autre agence", "01/03/2059");
        assertThat(again).hasStatus(422);
        assertThat(page(again).text()).contains("Une autorité est déjà notée à partir de ce jour.");
        assertThat(page(again).select("#autorite").val()).isEqualTo("Autre agence");
        assertThat(authority("Agence", "01/03/1999")).hasStatus(422);
        assertThat(authority(" ", "02/03/2059")).hasStatus(422);
    }

    private MvcTestResult authority(String name, String since) {
        return mvc.post()
                .uri(RULES + "/autorite")
                .with(as("administration"))
                .with(csrf())
                .param("autorite", name)
                .param("autoriteDepuis", since)
                .exchange();
    }

    @Test
    void spendingToComeStandsByMonthAndScenario() {
        assertThat(page(get("payeur", "/mon-espace/subventions/prevision"))
                        .select("thead th")
                        .eachText())
                .containsExactly("Mois", "Contrats connus", "Tous les postes occupés");
    }
}
