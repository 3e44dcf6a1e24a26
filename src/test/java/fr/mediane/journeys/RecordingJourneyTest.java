package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A counsellor records what she has just done. */
class RecordingJourneyTest extends Journey {
    private static final String NEW = "/mon-espace/activites/nouvelle";

    @Test
    void aCounsellorRecordsASessionInUnderHalfAMinuteByKeyboardOnly() {
        signIn("mediatrice");
        page.navigate(NEW);
        long start = System.nanoTime();
        tabTo("input[name=duration]");
        page.keyboard().press("ArrowRight");
        tabTo("input[name=themes][value=email]");
        page.keyboard().press("Space");
        tabTo("input[name=equipment][value=telephone]");
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("fait=enregistree"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(page.locator("[role=status]").first()).containsText("1 accompagnement");
        pageIsAccessible();
        pageFits();
        picture("activity-recorded");
    }

    @Test
    void aWorkshopIsCountedWithoutAMouse() {
        signIn("mediatrice");
        page.navigate(NEW + "?type=collectif");
        var first = page.locator("input[name=id]").inputValue();
        page.reload();
        assertThat(page.locator("input[name=id]").inputValue())
                .isNotEqualTo(first)
                .hasSize(36);
        assertThat(page.locator("#personne")).isHidden();
        tabTo("input[name=duration]");
        page.keyboard().press("ArrowRight");
        tabTo("input[name=themes][value=email]");
        page.keyboard().press("Space");
        tabTo("input[name=participants]");
        page.keyboard().type("8");
        tabTo("input[name='genders.feminin']");
        page.keyboard().type("5");
        assertThat(page.locator("[data-margin=genders] [role=status]")).containsText("3");
        pageIsAccessible();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.contains("fait=enregistree"));
        assertThat(page.locator("[role=status]").first()).containsText("8 accompagnements");
    }

    @Test
    void theFormSaysWhatIsWrongAndTheListIsAccessible() {
        signIn("mediatrice");
        page.navigate(NEW);
        pageIsAccessible();
        pageFits();
        assertThat(page.locator(".act-day, aside .m-muted").first()).isVisible();
        page.locator("input[name=date]").fill("31/02/2026");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".ds-error-summary")).isFocused();
        pageIsAccessible();
        page.locator(".ds-error-summary a").first().click();
        assertThat(page.locator("#date")).isFocused();
        page.navigate("/mon-espace/activites?lang=en");
        pageIsAccessible();
        pageFits();
        open(375, 800);
        signIn("mediatrice");
        page.navigate(NEW + "?type=collectif");
        pageFits();
        page.navigate("/mon-espace/activites");
        pageFits();
    }
}
