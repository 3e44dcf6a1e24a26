package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A sponsor asks for money that it does not use; the payer orders the transfer and takes its file; the sponsor reads it. */
class RefundJourneyTest extends Journey {
    private static final String SPONSOR = "/mon-espace/remboursements-financeur";
    private static final String PAYER = "/mon-espace/paiements/financeurs";

    @Test
    void aSponsorHasItsMoneyBack() throws IOException {
        signIn("commanditaire");
        page.navigate("/mon-espace/campagnes");
        page.click("a[href='" + SPONSOR + "']");
        looksRight("refund-waits");
        if (page.locator("main table form button").count() > 0) {
            page.locator("main table form button").first().click(); // the demonstration's own
            says("Votre demande est retirée");
        }
        page.fill("#montant", "0,001");
        page.fill("#titulaire", "D");
        page.fill("#iban", "FR76 1234");
        page.click("main form button:has-text('Demander')");
        says("Donnez un montant de 0,01 €", "titulaire", "n’est pas juste");
        assertThat(page.inputValue("#iban")).isEqualTo("FR76 1234");
        looksRight("refund-mistakes");
        page.fill("#montant", "12,34");
        page.fill("#titulaire", "Département d’essai, direction des finances et de l’inclusion numérique");
        page.fill("#iban", "FR76 3000 4000 0312 3456 7890 143");
        page.click("main form button:has-text('Demander')");
        says("Votre demande est enregistrée", "Attend un payeur", "0143");
        looksRight("refund-asked");
        open(1280, 900);
        signIn("payeur");
        page.navigate("/mon-espace/paiements");
        page.click("a[href='" + PAYER + "']");
        looksRight("refund-orders");
        page.locator("section", new Page.LocatorOptions().setHasText("12,34"))
                .last()
                .locator("button:has-text('Ordonner le virement')")
                .click();
        says("Le virement est ordonné", "Ordonné");
        looksRight("refund-ordered");
        var file = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(Files.readString(file.path()))
                .contains("pain.001.001.09", "12.34", "FR7630004000031234567890143")
                .doesNotContain("AdrLine");
        open(1280, 900);
        signIn("commanditaire");
        page.navigate(SPONSOR);
        says("Ordonné", "Demandé à la banque pour le");
    }

    private void says(String... words) {
        for (var some : words) {
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(some);
        }
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        picture(picture);
        page.setViewportSize(1280, 900);
    }
}
