package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole form, a section at a time: questions come and go while one types, and nothing typed is lost. */
class WholeFormJourneyTest extends Journey {
    private static final String FORM = "/design/formulaire?lang=fr";

    @ParameterizedTest
    @ValueSource(ints = {1280, 375, 320})
    void questionsComeAndGoWhileOneTypes(int width) {
        open(width, 900);
        page.navigate(FORM);
        pageIsAccessible();
        page.check("input[name='champ-who'][value=company]");
        page.fill("#champ-siret", "13000548100010");
        page.check("input[name='champ-who'][value=person]");
        assertThat(page.locator("#champ-siret")).hasCount(0);
        onward();
        address();
        page.click("button[value='ajouter:children']");
        page.fill("[id='champ-children.1.name']", "Léo");
        page.fill("[id='champ-children.1.born']", "5/5/2019");
        page.keyboard().press("Tab");
        page.check("input[name='champ-children.1.school'][value=oui]");
        pageFits();
        pageIsAccessible();
        onward();
        page.fill("#champ-income", "300");
        page.check("input[name='champ-aid'][value=bill]");
        page.fill("#champ-why", "Une panne");
        page.check("input[name='champ-detail'][value=phone]");
        page.check("input[name='champ-aid'][value=device]");
        assertThat(page.locator("input[name='champ-detail'][value=phone]")).hasCount(0);
        assertThat(page.locator("#champ-why")).hasValue("Une panne");
        onward();
        assertThat(page.locator(".ds-error-summary")).isFocused();
        pageIsAccessible();
        page.check("input[name='champ-detail'][value=screen]");
        page.check("input[name='champ-hurry'][value='3']");
        onward();
        page.check("input[name='champ-agree'][value=oui]");
        onward();
        pageFits();
        pageIsAccessible();
        assertThat(page.textContent(".f-answered >> nth=1"))
                .contains("1 rue de l’Essai", "26000 Valence", "Enfant 1 – Va à l’école")
                .doesNotContain("Pas de réponseEnfant");
        assertThat(page.textContent("main")).contains("Une panne", "Écran");
    }

    /** Enter in a field goes on: it neither adds nor takes away a row. */
    @Test
    void theEnterKeyGoesOn() {
        page.navigate(FORM);
        page.check("input[name='champ-who'][value=person]");
        onward();
        address();
        page.click("button[value='ajouter:children']");
        page.fill("[id='champ-children.1.name']", "Léo");
        page.fill("[id='champ-children.1.born']", "5/5/2025");
        page.keyboard().press("Enter");
        assertThat(page.locator(".m-stepper h2")).hasText("Vos moyens");
    }

    private void address() {
        page.fill("[id='champ-home.voie']", "1 rue de l’Essai");
        page.fill("[id='champ-home.code-postal']", "26000");
        page.locator("[id='champ-home.commune']").pressSequentially("valen");
        page.waitForSelector("[id='champ-home.commune-choix'] [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    private void onward() {
        page.locator("#formulaire > .m-actions button").first().click();
        page.waitForLoadState();
    }
}
