package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everybody clicks on everything: no link leads to an error, and every page has its language and a heading. Links are
 * followed without the browser, three of each kind; what pages look like is for the other journeys.
 */
class EveryLinkJourneyTest extends Journey {
    @ParameterizedTest
    @CsvSource({
        "public, fr, 15",
        "public, en, 15",
        "citoyenne, fr, 20",
        "mediatrice, fr, 45",
        "mediatrice, en, 45",
        "coordinateur, fr, 35",
        "employeur, fr, 25",
        "lieu, fr, 25",
        "prefecture, fr, 25",
        "hub, fr, 25",
        "reseau, en, 20",
        "administration, fr, 40",
        "payeur, fr, 15",
        "controle, fr, 15",
        "commanditaire, fr, 15",
        "distributeur, en, 15"
    })
    void leadsSomewhere(String persona, String language, int atLeast) {
        boolean signedIn = !persona.equals("public");
        if (signedIn) {
            signIn(persona);
        }
        page.navigate("/?lang=" + language);
        var crawl = new Crawl(address, 3);
        crawl.from(signedIn ? List.of("/mon-espace", "/") : List.of("/"), link -> answer(link, language));
        assertThat(crawl.kinds()).as("kinds of pages that %s comes to", persona).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    /** Where its links lead, but for the other language; a file has none. */
    private List<String> answer(String link, String language) {
        var answer = page.request().get(address + link);
        assertThat(answer.status()).as(link).isLessThan(400);
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        var document = Jsoup.parse(answer.text(), address + link);
        assertThat(document.selectXpath("/html").attr("lang")).as(link).isEqualTo(language);
        assertThat(document.select("h1")).as("headings of %s", link).isNotEmpty();
        return document.select("a[href]").eachAttr("abs:href").stream()
                .filter(one -> !one.contains("lang="))
                .toList();
    }
}
