package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.steering.statistics.RecordedActivities;
import fr.mediane.steering.statistics.open.Publishing;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public page counts what was published. */
class StatisticsJourneyTest extends Journey {
    private static final LocalDate CLOSED = LocalDate.of(2023, 6, 2);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @Test
    void thePublicPageCountsWhatWasPublished() throws InterruptedException {
        long before = livingFigure();
        var rows = new RecordedActivities(jdbc, Uuid7.next(), Uuid7.next());
        for (int i = 0; i < 8; i++) {
            rows.individual(CLOSED, "26", "26362");
        }
        rows.workshop(CLOSED, "26", "26362", 9);
        Publishing.month(house, YearMonth.from(CLOSED));

        assertThat(livingFigure()).isEqualTo(before + 17);
        page.click(".h-more");
        assertThat(number(".s-first dd")).isEqualTo(before + 17);
        page.selectOption("select[name=du]", "2023-06");
        page.selectOption("select[name=au]", "2023-06");
        page.selectOption("select[name=filtre]", "departement-26");
        page.click(".m-actions button[type=submit]");
        assertThat(page.url()).endsWith("/statistiques?du=2023-06&au=2023-06&departement=26");
        pageIsAccessible();
        picture("statistiques-departement");
    }

    @Test
    void thePublicComparesTwoPeriodsAndTakesTheFiles() {
        page.navigate("/statistiques");
        var latest = page.getAttribute("select[name=du] option:nth-child(2)", "value");
        page.selectOption("select[name=du]", latest);
        page.click("summary:has-text('Comparer à un autre moment')");
        page.selectOption("select[name=comparer]", "precedente");
        page.click(".m-actions button[type=submit]");
        assertThat(page.url()).endsWith("/statistiques?du=" + latest + "&comparer=precedente");
        assertThat(page.textContent("#comparaison")).isEqualTo("Comparaison");
        assertThat(page.locator("#compare-total tbody tr").count()).isGreaterThan(3);
        pageIsAccessible();
        picture("statistiques-comparees");
        for (var format : new String[] {"csv", "xlsx", "pdf"}) {
            var file = page.waitForDownload(() -> page.click("a[href*='statistiques." + format + "']"));
            assertThat(file.suggestedFilename()).endsWith("." + format);
        }
        page.setViewportSize(375, 800);
        pageFits();
        page.click(".s-chosen a:has-text('Comparé à')");
        assertThat(page.url()).endsWith("/statistiques?du=" + latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/statistiques",
                "/statistiques?lang=en",
                "/statistiques?du=demain",
                "/statistiques?comparer=territoire",
                "/donnees-ouvertes",
                "/donnees-ouvertes?lang=en"
            })
    void everyPageIsAccessibleAndFits(String address) {
        page.navigate(address);
        pageIsAccessible();
        for (int width : new int[] {1280, 375, 320}) {
            page.setViewportSize(width, 900);
            pageFits();
        }
    }

    @Test
    void thePublicTakesTheDataAndGoesOnToTheApi() {
        page.navigate("/statistiques");
        page.click("main a[href='/donnees-ouvertes']");
        pageIsAccessible();
        picture("donnees-ouvertes");
        var file = page.waitForDownload(() -> page.click("main a[href$='accompagnements.csv']"));
        assertThat(file.suggestedFilename()).isEqualTo("accompagnements.csv");
        page.click("main a[href='/api/v1/statistiques']");
        assertThat(page.content()).contains("accompagnements", "Licence Ouverte 2.0");
    }

    @Test
    void theTableOpensUnderItsChart() {
        page.navigate("/statistiques");
        page.locator("[data-timeline]").first().scrollIntoViewIfNeeded();
        page.waitForSelector(".s-drawing[data-drawn] canvas[role=img][aria-label]");
        page.click("[data-timeline] summary");
        page.waitForSelector("[data-timeline] tbody tr >> nth=0");
        pageIsAccessible();
    }

    /** Read after the two seconds within which the figures may still be those of before. */
    private long livingFigure() throws InterruptedException {
        Thread.sleep(2_200);
        page.navigate("/");
        return page.isVisible(".h-number") ? number(".h-number") : 0;
    }

    private long number(String selector) {
        return Long.parseLong(page.innerText(selector).replaceAll("\\D", ""));
    }
}
