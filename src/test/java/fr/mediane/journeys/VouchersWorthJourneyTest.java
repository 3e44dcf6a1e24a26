package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vouchers were worth, who keeps them, who gets them by a list: each page with axe, in both widths. */
class VouchersWorthJourneyTest extends Journey {
    private void look() {
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
    }

    private String text(String selector) {
        return page.innerText(selector).replaceAll("[\\u00a0\\u202f\\s]+", " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aSponsorReadsWhatItsCampaignWasWorthAndKeepsPlacesPaid(String language) {
        signIn("commanditaire");
        page.navigate("/mon-espace/campagnes?lang=" + language);
        page.click("main table a");
        look();
        page.click("main a[href$='/evaluation']");
        assertThat(page.locator("main table").count()).isGreaterThan(3);
        look();
        var file = page.waitForDownload(() -> page.click("main a[href$='/evaluation.csv']"));
        assertThat(file.suggestedFilename()).isEqualTo("evaluation.csv");
        page.navigate("/mon-espace/continuite");
        look();
    }

    @Test
    void aPersonFindsPlacesAndKeepsAVoucher() {
        signIn("citoyenne");
        page.navigate("/mon-espace/mes-bons?lang=fr");
        look();
        page.fill("#code", "7K2M");
        page.click("main form.m-form button[type=submit]");
        assertThat(page.locator("#code[aria-invalid=true]").count()).isEqualTo(1);
        look();
        page.click("main ul.m-plain a");
        assertThat(text("main")).contains("le code n’y figure pas");
        look();
        page.click("main a[href^='/bon/lieux/']");
        look();
        page.fill("#q", "Valence");
        page.keyboard().press("Enter");
        page.waitForURL("**/bon/lieux/**?**");
        look();
    }

    @Test
    void aDistributorSendsAListAndLooksBeforeAnythingGoesOut() {
        signIn("distributeur");
        page.navigate("/mon-espace/remise/listes?lang=fr");
        look();
        var model = page.waitForDownload(() -> page.click("main a[download]"));
        assertThat(model.suggestedFilename()).isEqualTo("modele-remise.csv");
        page.click("main form.m-form button[type=submit]");
        assertThat(text("main")).contains("Choisissez quels bons vous remettez");
        look();
        page.selectOption("#lot", page.locator("#lot option").nth(1).getAttribute("value"));
        page.setInputFiles(
                "#fichier",
                new FilePayload(
                        "liste.csv",
                        "text/csv",
                        "Nom;Prénom;Naissance;Moyen;Contact;Département;Âge;A besoin d’aide avec le numérique\nExemple;Lou;01/02/1950;papier;;26;76;oui\nExemple;Lou;01/02/1950;papier;;26;76;oui\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("main form.m-form button[type=submit]");
        assertThat(text("main")).contains("La même personne est déjà à la ligne 2");
        look();
    }

    @Test
    void theOperatorMovesTheDaysOfAnEndAndAControllerLooks() {
        signIn("administration");
        page.navigate("/administration/bons/calendriers?lang=fr");
        look();
        page.click("main table a");
        look();
        page.fill("#STATEMENT", "pas une date");
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("Écrivez une date");
        look();
        open(1280, 900);
        signIn("controle");
        page.navigate("/mon-espace/controle?lang=fr");
        look();
    }
}
