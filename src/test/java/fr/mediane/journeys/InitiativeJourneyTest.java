package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.mediane.kernel.Uuid7;
import org.junit.jupiter.api.Test;

/** An initiative from the organisation that proposes it to whoever finds it in the catalogue. */
class InitiativeJourneyTest extends Journey {
    private final String title = "Essai " + Uuid7.next().toString().substring(24);

    @Test
    void anOrganisationProposesTheAdministrationPublishesEverybodyFinds() {
        signIn("employeur");
        page.navigate("/mon-espace/initiatives?lang=fr");
        pageIsAccessible();
        page.fill("#titre-fr", title);
        page.click("main button:has-text('Proposer')");
        pageIsAccessible();
        assertThat(page.locator(".ds-error-summary a").count()).isGreaterThan(3);
        assertThat(page.inputValue("#titre-fr")).isEqualTo(title);
        fill();
        page.click("main button:has-text('Proposer')");
        assertThat(page.innerText("main")).contains(title, "Proposée");
        page.setViewportSize(375, 800);
        pageFits();
        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/formation/initiatives?lang=fr");
        pageIsAccessible();
        panel().locator("button:has-text('Publier')").click();
        assertThat(page.innerText("main")).contains(title, "Publiée");
        open(375, 800);
        page.navigate("/formations?lang=fr");
        pageIsAccessible();
        page.click("nav a.ds-chip:has-text('Initiatives')");
        pageIsAccessible();
        pageFits();
        page.fill("#texte", title);
        page.selectOption("#domaine", "AI");
        page.click("main button:has-text('Chercher')");
        page.click("main article a:has-text('" + title + "')");
        pageIsAccessible();
        pageFits();
        assertThat(page.innerText("main")).contains("Intelligence artificielle", "Locale", "français");
        page.navigate("/formations/organismes?lang=fr");
        pageIsAccessible();
        pageFits();
    }

    private void fill() {
        page.fill("#titre-en", "Trial");
        page.fill("#resume-fr", "Pour essayer.");
        page.fill("#resume-en", "To try.");
        page.check("input[name=publics][value=LABOUR]");
        page.check("input[name=domaines][value=AI]");
        page.selectOption("#niveau", "BASIC");
        page.selectOption("#secteur", "GENERAL");
        page.selectOption("#portee", "LOCAL");
        page.fill("#debut", "01/02/2026");
        page.fill("#lien", "https://essai.example");
    }

    private Locator panel() {
        return page.locator("main .m-panel", new Page.LocatorOptions().setHasText(title));
    }
}
