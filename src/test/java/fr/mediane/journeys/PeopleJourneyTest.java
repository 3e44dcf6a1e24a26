package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A counsellor keeps the thread with a person, who then sees who read what. */
class PeopleJourneyTest extends Journey {
    private static final String PEOPLE = "/mon-espace/beneficiaires";

    @Test
    void aPersonIsNamedWhileASessionIsRecordedThenFoundAndLinked() {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        page.locator("label:has(input[name=duration][value='30'])").click();
        page.locator("label:has(input[name=themes][value=email])").click();
        var box = page.locator("#personName");
        box.pressSequentially("Ophélie Journet");
        page.locator("#personName-choix [role=option]").last().waitFor();
        page.locator("#personName-choix [role=option]").last().click();
        assertThat(page.locator("#nommes input:checked")).hasCount(1);
        pageIsAccessible();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("fait=enregistree"));
        page.locator(".act-facts a").first().click();
        assertThat(page.locator("h1")).hasText("Ophélie Journet");
        assertThat(page.locator(".ben-history li")).hasCount(1);
        pageIsAccessible();
        pageFits();
        picture("person");
        page.locator("a[href$='/droits']").click();
        page.locator("form[action$='/code'] button").click();
        var code = page.locator(".ben-code").textContent();
        pageIsAccessible();
        pageFits();
        open(375, 800);
        signIn("citoyenne");
        page.navigate("/mon-espace/mes-donnees");
        pageIsAccessible();
        page.locator("#code").fill("AAAAA-BBBBB");
        page.locator("main form button").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        assertThat(page.locator("#code")).hasValue("AAAAA-BBBBB");
        pageIsAccessible();
        picture("own-data-wrong-code");
        page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        page.locator("main form button").click();
        assertThat(page.locator(".ben-history")).containsText("Camille Roussel");
        pageIsAccessible();
        pageFits();
        picture("own-data");
        page.locator("#code").fill(code);
        page.locator("main form button").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        page.navigate("/mon-espace/mes-donnees?lang=en");
        assertThat(page.locator(".ben-history")).containsText("Camille Roussel");
        pageIsAccessible();
    }

    @Test
    void theListTheFormAndTheDuplicatesAreAccessible() {
        signIn("mediatrice");
        for (var path : new String[] {PEOPLE, PEOPLE + "?q=dupond&lang=en", PEOPLE + "?q=xyzw", PEOPLE + "/doublons"}) {
            page.navigate(path);
            pageIsAccessible();
            pageFits();
        }
        page.navigate(PEOPLE + "/nouveau?lang=fr");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        pageIsAccessible();
        page.locator("#name").fill("Marie");
        pageFits();
        picture("person-form");
    }
}
