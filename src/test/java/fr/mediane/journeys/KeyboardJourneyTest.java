package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without a mouse books and cancels; a counsellor without one has a journey of recording. */
class KeyboardJourneyTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Test
    void somebodyBooksAndCancels() {
        var venue = jdbc.sql("""
                        select venue::text from agenda.opening_window
                        where lower(during) > now() + interval '2 days' and closed_at is null limit 1
                        """).query(String.class).single();
        page.navigate("/lieux/" + venue);
        page.keyboard().press("Tab");
        assertThat(page.locator("a[href='#contenu'], .ds-skip-link").first()).isFocused();
        follow("main a[href$='/rendez-vous']");
        if (page.locator("a[href$='quoi=rendez-vous']").count() > 0) {
            follow("a[href$='quoi=rendez-vous']");
        }
        follow(".rdv-choices a");
        follow(".rdv-times a");
        tabTo("#phone");
        page.keyboard().type("06 39 98 77 02");
        follow("main form button[type=submit]");
        tabTo("#name");
        page.keyboard().type("Noé");
        follow("main form button[type=submit]");
        assertThat(page.locator("[role=status]")).isVisible();
        follow("a[href$='/annuler']");
        follow("main form button[type=submit]");
        assertThat(page.locator("[role=status]")).containsText("C’est annulé");
    }

    private void follow(String selector) {
        tabTo(selector);
        // a form may come back to its own address: the new page is the one that has not been marked
        page.evaluate("() => { document.documentElement.dataset.left = ''; }");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !('left' in document.documentElement.dataset)");
        page.waitForLoadState();
    }
}
