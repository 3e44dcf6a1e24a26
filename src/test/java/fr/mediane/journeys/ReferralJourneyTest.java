package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A partner refers someone from their phone; a counsellor takes them up, sees them, and it is over. */
class ReferralJourneyTest extends Journey {
    private static final String RECEIVED = "/mon-espace/orientations";

    @Test
    void someoneIsReferredTakenUpSeenAndThePartnerLearnsThatOnly() {
        signIn("mediatrice");
        page.navigate(RECEIVED);
        pageIsAccessible();
        pageFits();
        picture("referral-received");
        page.locator("#partner").fill("Mission locale du parcours");
        page.getByText("Faire un lien").click();
        var link = page.locator("input[name=lien]").first().inputValue();

        open(375, 800);
        page.navigate(link.replaceFirst("^https?://[^/]+", ""));
        pageIsAccessible();
        pageFits();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        pageIsAccessible();
        page.locator("#name").fill("Apolline Parcours");
        page.locator("#reason").fill("Refaire sa carte grise");
        page.locator("#by").fill("Inès Moreau");
        page.locator("#agreed").check();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("[role=status]")).containsText("pas encore prise en charge");
        pageIsAccessible();
        pageFits();
        picture("referral-followed");
        var follow = page.url();

        signIn("mediatrice");
        page.navigate(RECEIVED);
        var sent = page.locator("main section.m-panel", new Page.LocatorOptions().setHasText("Apolline Parcours"));
        sent.getByText("Prendre en charge").click();
        assertThat(page.locator("h1")).hasText("Apolline Parcours");
        assertThat(page.locator("main")).containsText("Mission locale du parcours");
        pageIsAccessible();
        page.navigate(RECEIVED);
        pageIsAccessible();
        pageFits();
        var mine = page.locator(
                "main section.m-panel", new Page.LocatorOptions().setHasText("Mission locale du parcours"));
        mine.getByText("La personne est venue").click();
        page.navigate(follow);
        assertThat(page.locator("[role=status]")).containsText("reçue");
        assertThat(page.locator("main")).not().containsText("Apolline");
    }

    @Test
    void aCoordinatorMakesALinkForTheTeam() {
        signIn("coordinateur");
        page.navigate(RECEIVED + "?lang=en");
        pageIsAccessible();
        page.locator("#partner").fill("Town hall of the journey");
        page.locator("main form button[type=submit]").last().click();
        assertThat(page.locator("input[name=lien]").first()).isVisible();
        pageIsAccessible();
        pageFits();
        picture("referral-links");
        page.navigate("/orienter/forged?lang=fr");
        pageIsAccessible();
    }
}
