package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.mediane.platform.Paris;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An employer asks for a position, the prefecture says what it thinks, the position is awarded, signed, held and left. */
class PositionsJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private final String need = "Besoin " + UUID.randomUUID();
    private final String hired = "Ondine Essai" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void aPositionFromTheRequestToTheLastDay() {
        open(375, 800);
        signIn("employeur");
        var number = ask();

        open(1280, 900);
        signIn("prefecture");
        giveAnOpinion(number);

        open(1280, 900);
        signIn("administration");
        award(number);
        sign();

        open(375, 800);
        signIn("employeur");
        hireAndLetGo();
    }

    private String ask() {
        page.navigate("/demarches/postes-conseillers?lang=fr&champ-nature=conseiller&champ-postes=1&champ-commune=26362"
                + "&champ-besoin=" + need);
        looksRight("positions-ask");
        page.getByText("Commencer").click();
        assertThat(page.locator("#champ-numero")).not().hasValue("");
        page.getByText("Continuer").click();
        page.locator("input[type=checkbox][value=accueil]").check();
        page.locator("input[type=checkbox][value=gratuit]").check();
        page.getByText("Relire ma demande").click();
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Les trois engagements sont nécessaires");
        page.getByText("Modifier").last().click();
        page.locator("input[type=checkbox][value=formation]").check();
        page.locator("input[type=checkbox][value=tempsplein]").check();
        page.getByText("Relire ma demande").click();
        looksRight("positions-check");
        page.getByText("Envoyer ma demande").click();
        assertThat(page.locator("main")).containsText("Votre demande est envoyée");
        var said = page.locator("main").innerText();
        var found = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}").matcher(said);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void giveAnOpinion(String number) {
        page.navigate("/mon-espace/avis-postes?lang=fr");
        looksRight("opinions");
        // the latest request stands first
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText(number);
        assertThat(page.locator("main")).containsText(need);
        looksRight("opinion");
        page.getByText("Donner cet avis").click();
        assertThat(page.locator(".ds-error-summary")).containsText("Dites si vous êtes favorable");
        page.check("input[name=favorable][value=oui]");
        page.fill("#avis", "Le bassin de vie n’a plus de permanence.");
        page.getByText("Donner cet avis").click();
        assertThat(page.locator("main")).containsText("Avis favorable de la préfecture");
        looksRight("opinion-given");
    }

    private void award(String number) {
        page.navigate("/mon-espace/dossiers?bac=new&lang=fr&demarche=postes-conseillers");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(number))
                .locator("a")
                .first()
                .click();
        page.getByText("Commencer l’examen").click();
        page.locator("a", new Page.LocatorOptions().setHasText("Décider"))
                .last()
                .click();
        looksRight("award");
        page.check("input[name=decision][value=ACCEPTED]");
        page.fill("#postes", "900");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator(".ds-error-summary")).containsText("entre 1 et");
        page.fill("#postes", "1");
        page.locator("main form button[type=submit]").first().click();
        assertThat(page.locator("main")).containsText("Postes attribués : 1");
    }

    /** The employer has a convention: what is awarded is an amendment to it. */
    private void sign() {
        page.navigate("/mon-espace/conventions");
        looksRight("conventions");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("Mairie de Valombre-sur-Rhône"))
                .locator("a")
                .first()
                .click();
        looksRight("convention");
        var paper = page.waitForDownload(
                () -> page.getByText("Télécharger la convention (PDF)").click());
        assertThat(paper.suggestedFilename()).startsWith("convention-").endsWith(".pdf");
        page.getByText("Signer l’avenant").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        keepWhatWasSigned();
        readTheAmount();
    }

    private void keepWhatWasSigned() {
        var copies = page.locator("a[href*='/signee/']");
        int before = copies.count();
        page.setInputFiles(
                "#signee", new FilePayload("signee.txt", "text/plain", "rien".getBytes(StandardCharsets.US_ASCII)));
        page.getByText("Envoyer la convention signée").click();
        assertThat(page.locator(".ds-error-summary")).containsText("n’est pas un PDF");
        looksRight("convention-no-pdf");
        page.setInputFiles(
                "#signee",
                new FilePayload(
                        "signee.pdf", "application/pdf", "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        page.getByText("Envoyer la convention signée").click();
        assertThat(page.locator("main")).containsText("C’est enregistré.");
        assertThat(copies).hasCount(before + 1);
        looksRight("convention-signed");
        var copy = page.waitForDownload(() -> copies.first().click());
        assertThat(copy.suggestedFilename()).endsWith("-signee-" + (before + 1) + ".pdf");
    }

    private void readTheAmount() {
        page.getByText("Montant de la convention").click();
        looksRight("amount");
        page.fill("#montant", "1");
        page.getByText("Fixer ce montant").click();
        assertThat(page.locator(".ds-error-summary")).containsText("plus petit que ce qui est déjà engagé");
        assertThat(page.locator("#montant")).hasValue("1");
        looksRight("amount-refused");
    }

    private void hireAndLetGo() {
        page.navigate("/mon-espace/postes?etat=vacant&nature=counsellor&lang=fr");
        looksRight("positions");
        page.locator("tbody a").first().click();
        var position = page.url();
        page.fill("#nom", hired);
        page.check("input[name=nature][value=CDI]");
        page.fill("#debut", DAY.format(LocalDate.now(Paris.ZONE)));
        page.fill("#salaire", "1 200");
        page.getByText("Embaucher", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".ds-error-summary")).containsText("SMIC");
        assertThat(page.locator("#nom")).hasValue(hired);
        looksRight("position-refused");
        page.fill("#salaire", "2 050,50");
        page.getByText("Embaucher", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText(hired);
        assertThat(page.locator("main")).containsText("Occupé");

        page.getByText("Mettre fin au contrat de " + hired).click();
        page.fill("#fin", DAY.format(LocalDate.now(Paris.ZONE).plusDays(30)));
        page.check("input[name=motif][value=RESIGNATION]");
        page.getByText("Enregistrer la fin").click();
        assertThat(page.locator("main")).containsText("Démission");
        looksRight("position-left");
        assertThat(page.url()).startsWith(position);
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
