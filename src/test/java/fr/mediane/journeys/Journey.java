package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.mediane.testing.MedianeTest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;

/** The base of a journey: a browser window of its own, sign-in by persona, and axe. */
@MedianeTest
abstract class Journey {
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    /** What fades in has no colour of its own yet: a popup of the map, a dialog. Endless ones (a spinner) are not waited for. */
    private static final String NOTHING_FADES = "() => Promise.all(document.getAnimations()"
            + ".filter(one => Number.isFinite(one.effect.getComputedTiming().endTime))"
            + ".map(one => one.finished.catch(() => {})))";

    private static final int MOST_TABS = 100;

    /** An outline or a shadow around what has the focus, or around what shows it for it (a label beside its box). */
    private static final String FOCUS_SHOWS = "() => { const shows = one => { const style = getComputedStyle(one);"
            + " return style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none' };"
            + " for (let one = document.activeElement, up = 0; one && up < 4; one = one.parentElement, up++)"
            + " { if (shows(one)) return true } return document.activeElement === document.body }";

    @Value("${mediane.base-url}")
    String address = "";

    private @Nullable BrowserContext window;

    @SuppressWarnings("NullAway.Init") // opened before each test
    Page page;

    @BeforeEach
    void openAWindow() {
        open(1280, 900);
    }

    @AfterEach
    void closeTheWindow() {
        if (window != null) {
            window.close();
        }
    }

    /** A fresh window, nobody signed in. */
    void open(int width, int height) {
        closeTheWindow();
        window = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(width, height)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris"));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
    }

    /** Signs in as a person of the demonstration: through ProConnect, or FranceConnect for the citizen. */
    void signIn(String persona) {
        page.navigate("/connexion");
        page.click("[data-provider=" + (persona.equals("citoyenne") ? "franceconnect" : "proconnect") + "]");
        page.click("button[name=persona][value=" + persona + "]");
        page.waitForURL(url -> url.contains("/mon-espace"));
    }

    /** axe finds nothing on the page as it stands, in both themes; a theme changes colours, so these alone are seen twice. */
    void pageIsAccessible() {
        for (var scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.LIGHT || scheme == ColorScheme.DARK) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.evaluate(NOTHING_FADES);
                var axe = new AxeBuilder(page);
                var found = (scheme == ColorScheme.LIGHT ? axe : axe.withRules(COLOURS))
                        .analyze()
                        .getViolations();
                assertThat(found.stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .limit(3)
                                                .toList())
                                .toList())
                        .as("axe on %s, %s", page.url(), scheme)
                        .isEmpty();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The page never scrolls sideways, whatever the width. */
    void pageFits() {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll on %s", page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Presses Tab until the keyboard is there; wherever it comes, one sees where it is. */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(FOCUS_SHOWS))
                    .as("one sees where the keyboard is: %s", page.evaluate("document.activeElement.outerHTML"))
                    .isTrue();
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + selector);
    }

    /** Keeps a picture under target/pictures, for eyes. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }
}
