package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A training order from the closed attendance sheet to the bank: prepared by one payer, approved by another. */
class TrainingOrdersJourneyTest extends Journey {
    private static final String ORDERS = "/mon-espace/commandes-formation?lang=fr";

    @Test
    void onePayerPreparesAnotherApprovesAndTheBankPays() {
        signIn("payeur");
        page.navigate(ORDERS);
        pageIsAccessible();
        page.click("main button:has-text('Préparer celle du') >> nth=0");
        assertThat(page.innerText("main")).contains("Le paiement est préparé", "Une autre personne approuve");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        open(1280, 900);
        signIn("payeuse");
        page.navigate(ORDERS);
        page.click("main button:has-text('Approuver celle du') >> nth=0");
        assertThat(page.innerText("main")).contains("Le paiement est approuvé");
        page.locator("#commande").selectOption(new SelectOption().setIndex(1));
        page.fill("#jour", "demain");
        page.click("main button:has-text('Noter le paiement')");
        assertThat(page.innerText("main")).contains("ni dans l’avenir");
        pageIsAccessible();
        page.fill("#jour", LocalDate.now(ZoneId.of("Europe/Paris")).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        page.click("main button:has-text('Noter le paiement')");
        assertThat(page.innerText("main")).contains("Le paiement est noté");
        var file = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("commandes-formation.csv");
    }
}
