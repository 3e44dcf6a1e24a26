package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A provider's agent, from the notice to the last answer, on a phone; and who adds providers. */
class OperatorJourneyTest extends Journey {
    private final String name = "Ligne" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void anAgentAnswersToTheEndOnAPhone() {
        signIn("citoyenne");
        ask();
        var number = page.textContent(".m-facts dd").strip();

        open(375, 800);
        signIn("operateur");
        page.navigate("/mon-espace/operateur?lang=fr");
        looksRight("operator-notices");
        page.locator("tr", new Page.LocatorOptions().setHasText(number))
                .locator("a")
                .click();
        looksRight("operator-notice");
        page.getByText("J’ai reçu l’avis").click();
        assertThat(page.getByText("J’ai reçu l’avis")).hasCount(0);

        var line = page.locator("section[aria-labelledby=ligne]");
        line.locator("input[value=REDUCED]").check();
        line.getByText("Enregistrer").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        looksRight("operator-must-serve");
        line.locator("#ligne-essentials").check();
        line.getByText("Enregistrer").click();
        assertThat(page.locator(".ds-error-summary")).hasCount(0);

        page.fill("#dette-amount", "80");
        page.fill("#dette-since", day(-60));
        page.locator("section[aria-labelledby=dette] input[value=false]").check();
        page.locator("section[aria-labelledby=dette]").getByText("Enregistrer").click();

        page.locator("input[value=WAIVED_PART]").check();
        page.fill("#abandon-amount", "30,50");
        page.locator("section[aria-labelledby=abandon]")
                .getByText("Enregistrer")
                .click();

        page.fill("#echeances-amount", "49,50");
        page.fill("#echeances-instalments", "3");
        page.fill("#echeances-since", day(30));
        page.locator("section[aria-labelledby=echeances]")
                .getByText("Enregistrer")
                .click();
        assertThat(page.locator("section[aria-labelledby=reponses] li")).hasCount(5);
        looksRight("operator-answered");
    }

    @Test
    void anAdministratorAddsAProvider() {
        signIn("administration");
        page.navigate("/administration/operateurs?lang=fr");
        looksRight("operators");
        page.fill("#nom", "Fibre " + name);
        page.fill("#siret", "123");
        page.getByText("Ajouter un opérateur").last().click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        assertThat(page.locator("#nom")).hasValue("Fibre " + name);
        looksRight("operators-refused");
        page.locator("summary").first().click();
    }

    private void ask() {
        page.navigate("/demarches/aide-internet?champ-prenom=Zoé&champ-nom=" + name + "&champ-naissance=1980-02-03"
                + "&champ-commune=02408&champ-rue=1+rue+de+l’Essai&champ-chercher=non&champ-couple=non&champ-enfants=1"
                + "&champ-etudiant=non&champ-ressources=900&champ-rsa=non&champ-deja=non&champ-quotient=600"
                + "&champ-objet=internet&champ-operateur=bordelunetelecom&champ-client=BT-2&champ-dette=80"
                + "&champ-coupee=non");
        page.getByText("Commencer").click();
        page.getByText("Continuer").click();
        page.getByText("Continuer").click();
        page.getByText("Relire ma demande").click();
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
    }

    private static String day(int from) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now().plusDays(from));
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
