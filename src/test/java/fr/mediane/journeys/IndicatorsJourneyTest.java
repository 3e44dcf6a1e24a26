package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Those who answer for a territory read its single indicators. */
class IndicatorsJourneyTest extends Journey {
    @Test
    void aPrefectSeesWhereHelpIsOutOfReach() {
        signIn("prefecture");
        page.navigate("/mon-espace/statistiques");
        page.click(".s-strip >> text=Couverture");
        assertThat(page.textContent("h1")).isEqualTo("Couverture");
        page.selectOption("select[name=km]", "5");
        page.click(".s-form button");
        assertThat(page.url()).contains("km=5");
        var near = communes();
        page.waitForSelector(".leaflet-container");
        pageIsAccessible();
        page.selectOption("select[name=km]", "20");
        page.click(".s-form button");
        assertThat(communes()).isLessThan(near);
        page.click(".s-strip >> text=Lieux sans activité");
        assertThat(read("main")).contains("lieux ouverts");
        pageIsAccessible();
    }

    @Test
    void everyIndicatorIsAccessibleAndFits() {
        signIn("administration");
        for (var indicator :
                new String[] {"parcours", "rendez-vous", "habitants", "couverture", "lieux-sans-activite"}) {
            page.navigate("/mon-espace/statistiques/" + indicator);
            pageIsAccessible();
            page.navigate("/mon-espace/statistiques/" + indicator + "?lang=en");
            pageIsAccessible();
            for (int width : new int[] {375, 320}) {
                page.setViewportSize(width, 900);
                pageFits();
            }
            page.setViewportSize(1280, 900);
        }
    }

    @Test
    void daysThatCannotBeAreSaidSo() {
        signIn("prefecture");
        page.navigate("/mon-espace/statistiques/rendez-vous?du=2026-06-01&au=2026-05-01");
        assertThat(read(".ds-error-summary")).isNotBlank();
        pageIsAccessible();
    }

    private String read(String selector) {
        return page.textContent(selector).replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private long communes() {
        return Long.parseLong(page.innerText(".s-totals > div:last-child dd").replaceAll("\\D", ""));
    }
}
