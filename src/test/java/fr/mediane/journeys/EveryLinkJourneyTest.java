package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody clicks on everything, in both languages: no link leads to an error, axe finds nothing, and nothing scrolls
 * sideways on a phone. One page of each kind for each person; what axe has read for one person in a language it does not
 * read again for the next, as long as the page has the same shape.
 */
class EveryLinkJourneyTest extends Journey {
    private static final Set<String> READ = new HashSet<>();

    /** The names of the elements and the classes of a page, each once: pages of one shape are alike to axe. */
    private static final String SHAPE = "() => [...new Set([...document.querySelectorAll('main *')]"
            + ".map(one => one.tagName + '.' + (one.getAttribute('class') ?? '') + '.' + (one.type ?? '')))].sort().join()";

    @ParameterizedTest
    @CsvSource({
        "public, fr, 20",
        "public, en, 20",
        "citoyenne, fr, 20",
        "mediatrice, fr, 45",
        "mediatrice, en, 45",
        "coordinateur, fr, 35",
        "employeur, fr, 25",
        "lieu, fr, 25",
        "prefecture, fr, 25",
        "administration, fr, 40"
    })
    void leadsSomewhere(String persona, String language, int atLeast) {
        boolean signedIn = !persona.equals("public");
        if (signedIn) {
            signIn(persona);
        }
        page.navigate("/?lang=" + language);
        var crawl = new Crawl(page, address, 1);
        crawl.from(signedIn ? List.of("/mon-espace", "/") : List.of("/"), answer -> look(answer, language));
        assertThat(crawl.kinds()).as("kinds of pages that %s comes to", persona).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private void look(Response answer, String language) {
        assertThat(answer.status()).as(page.url()).isLessThan(400);
        assertThat(page.getAttribute("html", "lang")).as(page.url()).isEqualTo(language);
        assertThat(page.locator("h1:visible").count())
                .as("headings of %s", page.url())
                .isEqualTo(1);
        if (READ.add(language + Crawl.kind(page.url()) + page.evaluate(SHAPE))) {
            pageIsAccessible();
        }
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
    }
}
