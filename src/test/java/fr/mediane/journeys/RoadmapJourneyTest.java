package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A road map from the first need to the page that everybody reads: written, paid for, and its committee invited. */
class RoadmapJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String LIST = "/mon-espace/feuille-de-route?lang=fr";

    @Test
    void aCoordinatorWritesWhatPeopleLackAndWhoPays() {
        open(1280, 900);
        signIn("coordinateur");
        page.navigate(LIST);
        looksRight("roadmaps");
        begin();
        need();
        action();
        money();
        meeting();

        open(375, 800);
        signIn("prefecture");
        page.navigate(LIST);
        page.getByText("Feuille de route d’essai").first().click();
        assertThat(page.locator("main")).containsText("l’accord du comité");
        assertThat(page.getByText("Adopter la feuille de route")).hasCount(0);
        looksRight("roadmap-not-yet");
    }

    @Test
    void everybodyReadsTheOneInForce() {
        open(375, 800);
        page.navigate("/feuilles-de-route?lang=fr");
        looksRight("roadmaps-public");
        assertThat(page.locator("tbody a", new Page.LocatorOptions().setHasText("Drôme")))
                .hasCount(1);
        page.navigate("/feuilles-de-route/26?version=1");
        assertThat(page.locator("h1")).containsText("Drôme imaginaire");
        assertThat(page.locator("main")).containsText("Le bus numérique de la Drôme imaginaire");
        looksRight("roadmap-public");
        var file = page.waitForDownload(() -> page.getByText("Actions (CSV)").click());
        assertThat(file.suggestedFilename()).isEqualTo("actions-26.csv");
        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/plafonds-cofinancement?lang=fr");
        assertThat(page.locator("tbody tr").first()).containsText("80");
        looksRight("roadmap-caps");
    }

    /** Over years that nobody else has. */
    private void begin() {
        page.getByText("Nouvelle feuille de route").click();
        page.fill("#titre", "Feuille de route d’essai");
        page.fill("#resume", "Ce que nous voulons ensemble.");
        page.fill("#debut", "2061");
        page.fill("#fin", "2062");
        looksRight("roadmap-head");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        looksRight("roadmap-empty");
    }

    private void need() {
        page.getByText("Ajouter un besoin").click();
        page.fill("#titre", "Se faire aider près de chez soi");
        page.fill("#chiffre", "41 communes");
        page.fill("#source", "Relevé d’essai");
        page.locator("input[name=priorite][value='1']").check();
        looksRight("roadmap-need");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("main")).containsText("41 communes");
    }

    private void action() {
        page.getByText("Ajouter une action").click();
        page.fill("#titre", "Un bus numérique d’essai");
        page.fill("#description", "Il passe deux fois par mois.");
        page.locator("input[name=besoins]").first().check();
        page.selectOption("#partenaire", new SelectOption().setIndex(1));
        page.fill("#du", "01/02/2061");
        page.fill("#au", "31/12/2062");
        page.fill("#cout", "10 000");
        page.fill("#ingenierie", "3 000,01");
        page.fill("#prevu", "400");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".ds-error-summary")).containsText("L’ingénierie ne dépasse pas 30 %");
        looksRight("roadmap-action-form");
        page.fill("#ingenierie", "3 000");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).containsText("Un bus numérique d’essai");
    }

    private void money() {
        page.selectOption("#financeur", "state");
        page.fill("#montant", "8 000,01");
        page.getByText("Ajouter ce financement").click();
        assertThat(page.locator(".ds-error-summary")).containsText("L’État ne donne pas plus de 80 %");
        looksRight("roadmap-cap");
        page.fill("#montant", "8 000");
        page.getByText("Ajouter ce financement").click();
        page.selectOption("#financeur", "own");
        page.fill("#montant", "1 500");
        page.getByText("Ajouter ce financement").click();
        assertThat(page.locator("main")).containsText("Le porteur doit encore apporter");
        page.locator("tbody button", new Page.LocatorOptions().setHasText("Confirmer"))
                .first()
                .click();
        assertThat(page.locator("tbody tr").first()).containsText("Confirmé");
        looksRight("roadmap-action");
        page.locator("nav a", new Page.LocatorOptions().setHasText("Feuille de route d’essai"))
                .click();
    }

    private void meeting() {
        page.getByText("Prévoir une réunion").click();
        page.fill("#jour", LocalDate.now().plusDays(20).format(DAY));
        page.fill("#heure", "14 h 30");
        page.fill("#lieu", "Salle d’essai");
        page.fill("#ordre", "Approuver la feuille de route");
        page.fill("#autres", "Conseil départemental ; bureau@example.org");
        looksRight("roadmap-meeting-form");
        page.locator("main form button[type=submit]").click();
        page.getByText("Envoyer les invitations").click();
        assertThat(page.locator("main")).containsText("invité par courriel");
        looksRight("roadmap-meeting");
        var file = page.waitForDownload(
                () -> page.getByText("Ajouter à mon agenda").click());
        assertThat(file.suggestedFilename()).isEqualTo("comite.ics");
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
