package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Officers prepare requests, the committee decides them together, and each person is answered when its meeting ends. */
class CommitteeJourneyTest extends Journey {
    private final String room = "Salle " + UUID.randomUUID();
    private final String name = "Seance" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void aCommitteeDecidesOnAPhoneAndOnAScreen() {
        open(375, 800);
        signIn("citoyenne");
        ask("610");
        ask("520");

        open(1280, 900);
        signIn("instructrice");
        page.navigate("/mon-espace/commissions?lang=fr");
        looksRight("committees");
        if (!page.locator("#lieu").isVisible()) {
            page.getByText("Prévoir une séance").click();
        }
        page.fill("#jour", DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now()));
        page.fill("#heure", "vers midi");
        page.fill("#lieu", room);
        page.getByText("Prévoir", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".ds-error-summary")).containsText("Écrivez une heure");
        assertThat(page.locator("#lieu")).hasValue(room);
        page.fill("#heure", "23h59");
        page.getByText("Prévoir", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("L’ordre du jour est vide");
        var meeting = page.url();

        propose("20", "40");
        propose("0", "60");

        page.navigate(meeting);
        looksRight("committee-agenda");
        var agenda =
                page.waitForDownload(() -> page.getByText("Ordre du jour (PDF)").click());
        assertThat(agenda.suggestedFilename()).startsWith("ordre-du-jour-").endsWith(".pdf");

        open(375, 800);
        signIn("instructrice");
        page.navigate(meeting);
        page.getByText("Examiner les dossiers (2)").click();
        looksRight("committee-case");
        page.check("input[name=avis][value=FOLLOWED]");
        page.getByText("Noter et passer au suivant").click();
        page.check("input[name=avis][value=REFUSED]");
        page.getByText("Noter et passer au suivant").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        page.fill("#raison", "La facture est déjà payée.");
        page.getByText("Noter et passer au suivant").click();
        page.fill("#presidence", "Maud Delorme, vice-présidente");
        page.fill("#membres", "Jean Petit\nLila Grand");
        looksRight("committee-close");
        page.getByText("Clore et répondre aux personnes").click();
        assertThat(page.locator("main")).containsText("Présidence : Maud Delorme, vice-présidente");
        looksRight("committee-held");
        var minutes =
                page.waitForDownload(() -> page.getByText("Procès-verbal (PDF)").click());
        assertThat(minutes.suggestedFilename()).startsWith("proces-verbal-");

        open(375, 800);
        signIn("citoyenne");
        page.navigate("/mon-espace/demarches");
        assertThat(page.locator("main li:has-text('" + name + "'):has-text('Accepté')"))
                .hasCount(1);
        assertThat(page.locator("main li:has-text('" + name + "'):has-text('Refusé')"))
                .hasCount(1);
    }

    /** By a link that fills the form in. */
    private void ask(String quotient) {
        page.navigate("/demarches/aide-internet?champ-prenom=Zoé&champ-nom=" + name + "&champ-naissance=1980-02-03"
                + "&champ-commune=02408&champ-rue=1+rue+de+l’Essai&champ-chercher=non&champ-couple=non&champ-enfants=1"
                + "&champ-etudiant=non&champ-ressources=900&champ-rsa=non&champ-deja=non&champ-quotient=" + quotient
                + "&champ-objet=internet&champ-operateur=bordelunetelecom&champ-client=BT-1&champ-dette=80"
                + "&champ-coupee=non");
        page.getByText("Commencer").click();
        page.getByText("Continuer").click();
        page.getByText("Continuer").click();
        page.getByText("Relire ma demande").click();
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
    }

    private void propose(String waiver, String grant) {
        page.navigate("/mon-espace/dossiers?bac=new");
        page.fill("#mots", name);
        page.getByText("Chercher", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("tbody a").first().click();
        page.getByText("Commencer l’examen").click();
        page.locator("a", new Page.LocatorOptions().setHasText("Décider"))
                .last()
                .click();
        page.check("input[name=decision][value=ACCEPTED]");
        page.fill("#remise", waiver);
        page.fill("#subvention", grant);
        var sitting = page.locator("#seance option", new Page.LocatorOptions().setHasText(room));
        page.selectOption("#seance", sitting.getAttribute("value"));
        looksRight("committee-propose");
        page.getByText("Proposer à la commission").click();
        assertThat(page.locator("main")).containsText("C’est noté.");
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
