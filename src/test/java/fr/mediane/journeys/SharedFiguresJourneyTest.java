package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.steering.statistics.RecordedActivities;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counsellor shares figures by two links, one that follows them and one that froze them, and takes both back. */
class SharedFiguresJourneyTest extends Journey {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 10);

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneLinkFollowsTheFiguresTheOtherFreezesThemUntilTheyAreRevoked() {
        signIn("mediatrice");
        var live = share("Nos chiffres, à jour", "suivi");
        var frozen = share("Nos chiffres, figés", "fige");
        open(1280, 900);
        long before = supports(live);
        assertThat(before).isPositive();
        assertThat(supports(frozen)).isEqualTo(before);
        new RecordedActivities(jdbc, DemonstrationPeople.account("mediatrice"), Uuid7.next())
                .individual(DAY, "26", "26362");
        assertThat(supports(live)).isEqualTo(before + 1);
        assertThat(supports(frozen)).isEqualTo(before);
        looksRight(live, "Nos chiffres, à jour");
        looksRight(frozen, "Nos chiffres, figés");
        revoke("Nos chiffres, à jour");
        revoke("Nos chiffres, figés");
        open(1280, 900);
        for (var link : new String[] {live, frozen}) {
            assertThat(page.navigate(link + "?lang=fr").status()).isEqualTo(410);
            assertThat(page.textContent("main")).contains("n’est plus valable").doesNotContain("Nos chiffres");
            looksRight(link, "n’est plus valable", "not valid any more");
        }
    }

    private String share(String title, String mode) {
        page.navigate("/mon-espace/statistiques/partages?perimetre=moi");
        pageIsAccessible();
        page.fill("#titre", title);
        page.check("input[name=mode][value=" + mode + "]");
        page.click("main form button[type=submit]:has-text('Créer le lien')");
        var link = page.inputValue("#lien");
        pageIsAccessible();
        return link;
    }

    private void revoke(String title) {
        open(1280, 900);
        signIn("mediatrice");
        page.navigate("/mon-espace/statistiques/partages?perimetre=moi");
        page.locator("tr:has(th:text-is('" + title + "')) button").first().click();
        page.waitForLoadState();
        assertThat(page.locator("tr:has(th:text-is('" + title + "'))").first().innerText())
                .contains("Révoqué");
    }

    private long supports(String link) {
        page.navigate(link);
        return Long.parseLong(page.innerText(".s-first dd").replaceAll("\\D", ""));
    }

    private void looksRight(String link, String title) {
        looksRight(link, title, title);
    }

    private void looksRight(String link, String french, String english) {
        for (var language : new String[] {"fr", "en"}) {
            page.navigate(link + "?lang=" + language);
            assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
            assertThat(page.textContent("h1")).contains(language.equals("fr") ? french : english);
            pageIsAccessible();
            page.setViewportSize(375, 800);
            pageFits();
            page.setViewportSize(1280, 900);
        }
    }
}
