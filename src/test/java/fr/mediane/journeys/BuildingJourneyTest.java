package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator writes a procedure from nothing, tries it and publishes it. */
class BuildingJourneyTest extends Journey {
    @ParameterizedTest
    @ValueSource(ints = {1280, 375})
    void fromAnEmptyPageToAPublishedProcedure(int width) {
        open(width, 900);
        signIn("administration");
        page.navigate("/administration/demarches?lang=fr");
        page.click("#nouvelle summary");
        page.fill("#fr", "Aide à la garde " + Uuid7.next());
        page.fill("#en", "Child care aid");
        look();
        page.click("#nouvelle button[type=submit]");
        page.waitForLoadState();
        var home = page.url().replaceAll("[?].*", "");
        add("section", "Votre foyer", "Your household");
        save();
        add("one-of", "Vous êtes", "You are");
        page.fill("#choix-0-fr", "Locataire");
        page.fill("#choix-0-en", "A tenant");
        save();
        assertThat(page.locator(".ds-error-summary")).isFocused();
        look();
        page.fill("#choix-1-fr", "Propriétaire");
        page.fill("#choix-1-en", "An owner");
        save();
        add("block", "Enfants", "Children");
        page.fill("#one-fr", "Enfant");
        page.fill("#one-en", "Child");
        save();
        add("euros", "Loyer", "Rent");
        page.selectOption("#si-1", "vous-etes=locataire");
        look();
        save();
        page.fill("#decide-within", "2");
        look();
        page.click("section[aria-labelledby=reglages] button[type=submit]");
        page.waitForLoadState();
        page.click("a[href$='/apercu']");
        page.waitForLoadState();
        page.fill("#champ-name", "Zoé");
        page.locator("#formulaire > .m-actions button").first().click();
        page.waitForLoadState();
        assertThat(page.locator("#champ-loyer")).hasCount(0);
        page.check("input[name='champ-vous-etes'][value=locataire]");
        page.fill("#champ-loyer", "500");
        look();
        page.navigate(home);
        page.click("form[action$='/publier'] button");
        page.waitForLoadState();
        assertThat(page.textContent("main")).contains("La version est publiée");
        look();
    }

    private void add(String kind, String french, String english) {
        page.selectOption("#sorte-formulaire", kind);
        page.locator(".d-add").first().locator("button").click();
        page.waitForLoadState();
        page.fill("#fr", french);
        page.fill("#en", english);
    }

    private void save() {
        page.locator("main form .m-actions button").first().click();
        page.waitForLoadState();
    }

    private void look() {
        pageFits();
        pageIsAccessible();
    }
}
