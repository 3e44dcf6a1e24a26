package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Geolocation;
import fr.mediane.registers.venues.VenueRows;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Someone finds a place near home. */
class FindingHelpJourneyTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    private VenueRows rows;

    @BeforeEach
    void aPlaceNearHome() {
        rows = new VenueRows(jdbc);
        rows.clear();
        var id = rows.add("Atelier du Pont d’essai", "24/7", 44.9338, 4.8919, "26362");
        rows.offers(id, "frais_a_charge", "GRATUIT").offers(id, "services", "AIDE_AUX_DEMARCHES_ADMINISTRATIVES");
    }

    @AfterEach
    void clean() {
        rows.clear();
    }

    @Test
    void someoneFindsAPlaceNearHome() {
        page.navigate("/lieux");
        pageIsAccessible();
        page.fill("input[name=q]", "26000");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("commune=26362"));
        pageIsAccessible();
        page.click("text=Gratuit");
        page.waitForURL(url -> url.contains("prix=gratuit"));
        page.click("text=Atelier du Pont d’essai");
        page.waitForURL(url -> url.matches(".*/lieux/[0-9a-f-]{36}"));
        assertThat(page.textContent("h1")).isEqualTo("Atelier du Pont d’essai");
        assertThat(page.getAttribute(".v-do a[href^='tel:']", "href")).isEqualTo("tel:+33199001234");
        assertThat(page.textContent(".v-now")).contains("Ouvert jour et nuit");
        pageIsAccessible();
    }

    @Test
    void theMapIsUsefulWithoutItsBackground() {
        page.context().route(url -> url.contains("tile.openstreetmap.org"), route -> route.abort());
        page.navigate("/lieux?commune=26362&nom=pont+d+essai");
        page.waitForSelector(".v-pin");
        page.waitForSelector(".v-map-says:not(:empty)");
        page.click(".v-pin");
        assertThat(page.textContent(".leaflet-popup-content")).contains("Atelier du Pont d’essai");
        pageIsAccessible();
    }

    @Test
    void aroundMeLeavesNoTraceInTheAddress() {
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(44.93381234, 4.89191234));
        page.navigate("/lieux");
        page.click("#pres-de-moi");
        page.waitForSelector(".v-card");
        assertThat(page.url()).endsWith("/lieux/autour");
        assertThat(page.inputValue("#filtres input[name=latitude]")).isEqualTo("44.934");
        pageIsAccessible();
    }

    @Test
    void onAPhoneAndInEnglish() {
        open(375, 800);
        page.navigate("/lieux?commune=26362&lang=en");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        pageIsAccessible();
        page.click(".v-more summary");
        pageIsAccessible();
        page.click(".v-map-open");
        page.waitForSelector(".v-pin");
    }
}
