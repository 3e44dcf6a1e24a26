package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Somebody who cannot pay for internet finds out, on a phone and without an account, who helps and whether they may. */
class FundJourneyTest extends Journey {
    @Test
    void somebodyFindsTheirFundAndWhetherTheyAreEntitled() {
        open(375, 800);
        page.navigate("/internet");
        looksRight("fund-home");
        page.navigate("/internet?commune=Valence");
        assertThat(page.locator(".ds-error-summary")).isVisible();
        looksRight("fund-which");
        page.locator("main a[href='/internet?code=26362']").click();
        assertThat(page.locator("main")).containsText("Fonds de solidarité pour le logement (Drôme)");
        page.fill("#commune", "Laon");
        page.getByText("Trouver mon fonds").click();
        assertThat(page.locator("main")).containsText("Fonds de solidarité pour le logement de l’Aisne");
        page.fill("#reponse-0", "-3");
        page.fill("#reponse-1", "45,90");
        page.selectOption("#reponse-2", "false");
        page.getByText("Voir si j’y ai droit").click();
        assertThat(page.locator("#reponse-0")).hasValue("-3");
        looksRight("fund-mistake");
        page.fill("#reponse-0", "600");
        page.getByText("Voir si j’y ai droit").click();
        assertThat(page.locator("main div[role=status]")).containsText("sous 636");
        looksRight("fund-entitled");
        page.getByText("Trouver de l’aide près de chez moi").click();
        page.waitForURL(url -> url.contains("/lieux?commune=02408"));
        page.navigate("/internet?code=98818&lang=en");
        looksRight("fund-none");
    }

    private void looksRight(String name) {
        pageIsAccessible();
        pageFits();
        picture(name);
    }
}
