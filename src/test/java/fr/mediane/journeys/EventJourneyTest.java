package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A Café IA: announced by a coordinator, found by somebody on a phone, who enrols. */
class EventJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void aCafeIaIsAnnouncedFoundAndEnrolledIn() {
        var random = new Random();
        var day = LocalDate.now().plusDays(30 + random.nextInt(600));
        var title = "Café IA des voisins " + random.nextInt(100_000);
        signIn("coordinateur");
        page.navigate("/mon-espace/evenements");
        pageIsAccessible();
        page.click("a:has-text('Annoncer un événement')");
        page.fill("#title", title);
        page.fill("#description", "Un débat ouvert à tous.");
        page.fill("#day", day.format(DAY));
        page.fill("#begins", "20 h 30");
        page.click("main form[action$=evenements] button[type=submit]");
        assertThat(page.textContent("main")).contains("Indiquez où cela se passe");
        pageIsAccessible();
        page.click("summary:has-text('À une autre adresse')");
        page.fill("#address", "Café de la Place");
        page.fill("#commune", "Crest (26400)");
        page.click("main form[action$=evenements] button[type=submit]");
        assertThat(page.textContent("h1")).isEqualTo(title);
        pageIsAccessible();

        open(375, 760);
        page.navigate("/evenements?departement=26&du=" + day.format(DAY));
        pageFits();
        pageIsAccessible();
        page.click("a:has-text('" + title + "')");
        pageFits();
        pageIsAccessible();
        page.click("a:has-text('S’inscrire')");
        pageFits();
        page.fill("#phone", "06 39 98 %02d %02d".formatted(random.nextInt(100), random.nextInt(100)));
        page.click("button:has-text('Continuer')");
        pageFits();
        pageIsAccessible();
        page.click("button:has-text('Confirmer')");
        assertThat(page.textContent("main")).contains(title, "Café de la Place, Crest");
        pageIsAccessible();
    }

    @Test
    void theEventsFitASmallScreenInEnglish() {
        open(320, 700);
        page.navigate("/evenements?lang=en");
        pageFits();
        pageIsAccessible();
    }
}
