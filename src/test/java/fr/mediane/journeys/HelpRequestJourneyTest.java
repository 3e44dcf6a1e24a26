package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who cannot pay a bill asks for help; the operator is told at once, the fund answers, and it can be contested. */
class HelpRequestJourneyTest extends Journey {
    private final String name = "Voyage" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void aCitizenAsksOnAPhoneAndTheFundHelps() {
        open(375, 800);
        signIn("citoyenne");
        page.navigate("/internet?commune=Laon&code=02408");
        page.getByText("Faire une demande").click();
        looksRight("help-begin");
        page.getByText("Commencer").click();
        fillIn("600");
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
        assertThat(page.locator("main")).containsText("Votre opérateur, Bordelune Télécom, est prévenu");
        looksRight("help-sent");
        var number = page.textContent(".m-facts dd").strip();
        var receipt = page.waitForDownload(
                () -> page.getByText("Accusé de réception (PDF)").click());
        assertThat(receipt.suggestedFilename()).isEqualTo("accuse-" + number + ".pdf");

        open(1280, 900);
        signIn("operateur");
        page.navigate("/mon-espace/operateur");
        assertThat(page.locator("main")).containsText(number);

        open(1280, 900);
        signIn("instructrice");
        openCase();
        page.getByText("Commencer l’examen").click();
        looksRight("help-examined");
        page.locator("a", new Page.LocatorOptions().setHasText("Décider"))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("Les règles proposent : Accepté");
        page.fill("#remise", "20");
        page.fill("#subvention", "9000");
        page.getByText("Décider et répondre").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        assertThat(page.locator("#subvention")).hasValue("9000");
        looksRight("help-too-much");
        page.fill("#subvention", "40");
        page.getByText("Décider et répondre").click();
        assertThat(page.locator("main")).containsText("Accepté");

        open(375, 800);
        signIn("citoyenne");
        page.navigate("/mon-espace/demarches");
        looksRight("help-own");
        page.navigate(page.locator("main li:has-text('" + number + "') a").getAttribute("href"));
        assertThat(page.locator("main")).containsText("Votre demande est acceptée");
        var letter = page.waitForDownload(
                () -> page.getByText("Lire la lettre (PDF)").click());
        assertThat(letter.suggestedFilename()).isEqualTo("reponse-" + number + ".pdf");
        page.getByText("Contester", new Page.GetByTextOptions().setExact(true)).click();
        page.fill("#champ-prenom", "Inès");
        page.fill("#champ-nom", name);
        page.fill("#champ-raisons", "Je ne peux pas payer le reste.");
        page.check("input[name='champ-rapport'][value=non]");
        page.getByText("Relire ma demande").click();
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
        looksRight("help-contested");
    }

    @Test
    void aCounsellorAsksForSomebodyUnderAMandate() {
        signIn("mediatrice");
        page.navigate("/demarches/aide-internet");
        page.check("input[name=canal][value=HELPED]");
        page.getByText("Commencer").click();
        fillIn("700");
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Indiquez le jour où la personne a signé");
        looksRight("help-mandate");
        page.fill("[name='signe-le']", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now()));
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
        assertThat(page.locator("main")).containsText("Camille Roussel agit pour Zélie " + name);

        open(1280, 900);
        signIn("instructrice");
        openCase();
        page.getByText("Commencer l’examen").click();
        page.getByText("Renvoyer pour correction").first().click();
        page.check("input[name=motif][value=INCOMPLETE]");
        page.fill("#a-corriger", "Il manque le numéro du contrat.");
        page.locator("details button:has-text('Renvoyer pour correction')").click();

        open(375, 800);
        signIn("mediatrice");
        page.navigate("/mon-espace/demarches");
        page.navigate(page.locator("main li:has-text('" + name + "') a").getAttribute("href"));
        assertThat(page.locator("main")).containsText("Il manque le numéro du contrat.");
        looksRight("help-to-mend");
        page.getByText("Compléter ma demande").click();
        page.getByText("Continuer").click();
        page.getByText("Continuer").click();
        page.fill("#champ-client", "C-42");
        page.getByText("Relire ma demande").click();
        page.getByText("Envoyer la demande complétée").click();
        assertThat(page.locator("main")).containsText("Demande complétée");
    }

    private void openCase() {
        page.navigate("/mon-espace/dossiers?lang=fr");
        looksRight("help-inbox");
        page.fill("#mots", name);
        page.getByText("Chercher", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText(name);
    }

    private void fillIn(String quotient) {
        page.fill("#champ-prenom", "Zélie");
        page.fill("#champ-nom", name);
        page.fill("#champ-naissance", "3/2/1980");
        page.fill("[id='champ-commune']", "Laon");
        page.fill("#champ-rue", "1 rue de l’Essai");
        page.check("input[name='champ-chercher'][value=non]");
        looksRight("help-you");
        page.getByText("Continuer").click();
        page.check("input[name='champ-couple'][value=non]");
        page.fill("#champ-enfants", "1");
        page.check("input[name='champ-etudiant'][value=non]");
        page.fill("#champ-ressources", "900");
        page.check("input[name='champ-rsa'][value=non]");
        page.fill("#champ-quotient", quotient);
        page.check("input[name='champ-deja'][value=non]");
        looksRight("help-household");
        page.getByText("Continuer").click();
        page.check("input[name='champ-objet'][value=internet]");
        operator();
        page.fill("#champ-client", "BT-1");
        page.fill("#champ-dette", "80");
        page.check("input[name='champ-coupee'][value=non]");
        looksRight("help-bill");
        page.getByText("Relire ma demande").click();
        looksRight("help-check");
    }

    private void operator() {
        var radio = page.locator("input[name='champ-operateur'][value=bordelunetelecom]");
        if (radio.count() > 0) {
            radio.check();
        } else {
            page.selectOption("#champ-operateur", "bordelunetelecom");
        }
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
