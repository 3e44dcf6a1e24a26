package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A network gains a member and loses it again; its head and a hub look over positions, without anybody's name. */
class NetworkJourneyTest extends Journey {
    private static final String MEMBER = "Maison de quartier Le Grand Pré";

    @Test
    void aNetworkGainsAMemberAndLosesIt() {
        signIn("administration");
        page.navigate("/administration/organisations?q=Les+Ateliers+du+Bassin&lang=fr");
        page.click("tbody a");
        page.getByText("Voir le réseau").click();
        looksRight("network");
        page.getByText("Ajouter au réseau").click();
        assertThat(page.locator(".ds-error-summary")).containsText("Nous ne trouvons pas cette organisation");
        page.locator("#membre").pressSequentially("grand pré");
        page.waitForSelector("#membre-choix [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.fill("#depuis", "32/01/2025");
        page.getByText("Ajouter au réseau").click();
        assertThat(page.locator(".ds-error-summary")).containsText("Indiquez un jour passé");
        assertThat(page.locator("#membre")).hasValue(MEMBER);
        looksRight("network-refused");
        page.fill("#depuis", "15/01/2025");
        page.getByText("Ajouter au réseau").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        assertThat(page.locator("tbody")).containsText(MEMBER);
        var network = page.url();

        open(375, 800);
        signIn("reseau");
        headsLook(true);
        open(1280, 900);
        signIn("administration");
        page.navigate(network);
        page.getByText("Retirer " + MEMBER).click();
        assertThat(page.locator("tbody")).not().containsText(MEMBER);
        open(1280, 900);
        signIn("reseau");
        headsLook(false);
    }

    private void headsLook(boolean member) {
        page.navigate("/mon-espace?lang=fr");
        looksRight("network-space");
        page.click("main a:has-text('Mon réseau')");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(MEMBER)))
                .hasCount(member ? 1 : 0);
        looksRight("network-mine");
        page.click("main a:has-text('Postes et conventions')");
        var employers = page.locator("tbody").innerText();
        assertThat(employers).contains("Mairie de Valombre-sur-Rhône");
        assertThat(employers.contains(MEMBER)).isEqualTo(member);
        looksRight("network-positions");
        aPositionWithoutAnybody();
        page.navigate("/mon-espace/programme");
        looksRight("network-programme");
        assertThat(page.locator("#alertes ~ ul li")).hasCount(2);
    }

    private void aPositionWithoutAnybody() {
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText("sans la personne qui l’occupe");
        assertThat(page.locator("#contrats")).hasCount(0);
        looksRight("network-position");
        page.getByText("Voir la convention")
                .or(page.locator("main dl a[href*='/conventions/']"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("sans les avenants demandés");
        assertThat(page.locator("main form")).hasCount(0);
        looksRight("network-convention");
    }

    @Test
    void aHubReadsItsTerritory() {
        signIn("hub");
        page.navigate("/mon-espace?lang=fr");
        looksRight("hub-space");
        page.navigate("/mon-espace/programme");
        looksRight("hub-programme");
        var file = page.waitForDownload(() -> page.click("main a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("programme.csv");
        page.navigate("/mon-espace/programme/alertes");
        looksRight("hub-alerts");
        page.navigate("/mon-espace/statistiques/couverture");
        looksRight("hub-coverage");
        page.navigate("/mon-espace/postes");
        assertThat(page.locator("tbody")).not().containsText("Belle-Garonne");
        looksRight("hub-positions");
        aPositionWithoutAnybody();
        assertThat(page.navigate("/mon-espace/avis-postes").status()).isEqualTo(403);
        assertThat(page.navigate("/mon-espace/reseau").status()).isEqualTo(403);
    }

    @Test
    void anEmployerReadsWhoSeesItsPositions() {
        signIn("employeur");
        page.navigate("/mon-espace/organisation?lang=fr");
        Locator networks = page.locator("section[aria-labelledby=reseaux]");
        assertThat(networks).containsText("Les Ateliers du Bassin");
        looksRight("network-own");
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
