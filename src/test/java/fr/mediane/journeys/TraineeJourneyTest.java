package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.mediane.platform.Paris;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A counsellor's training: the deadlines of the path, a session from the place to the signature, a certificate that holds. */
class TraineeJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private final String place = "Salle d’essai " + UUID.randomUUID();

    @Test
    void aCounsellorComesToASessionAndSignsForIt() {
        signIn("administration");
        var session = addASession();

        open(375, 800);
        signIn("mediatrice");
        page.navigate("/formations/sessions/" + session + "?lang=fr");
        looksRight("session");
        assertThat(page.locator("main")).containsText(place);
        page.getByText("M’inscrire").click();
        assertThat(page.locator("main")).containsText("Vous avez une place.");
        looksRight("session-seated");
        page.getByText("Rendre ma place").click();
        page.getByText("M’inscrire").click();
        page.getByText("Signer ma présence").click();
        assertThat(page.locator("main")).containsText("Vous avez signé votre présence le");
        assertThat(page.getByText("Signer ma présence")).hasCount(0);
        assertThat(page.getByText("Rendre ma place")).hasCount(0);
        looksRight("session-signed");
        page.navigate("/mon-espace/formation/progresser");
        looksRight("learning");

        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/formation/sessions/" + session);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Camille Roussel");
        assertThat(page.locator("tbody tr")).not().containsText("–");
        looksRight("session-sheet");
    }

    /** It begins in ten minutes: one may still take a place, and sign already. */
    private String addASession() {
        var begins = ZonedDateTime.now(Paris.ZONE).plusMinutes(10);
        var ends = begins.plusHours(2);
        page.navigate("/administration/formation/sessions?lang=fr");
        page.getByText("Ajouter une session").first().click();
        page.fill("#organisme", "École d’essai");
        page.fill("#debut", DAY.format(begins));
        page.fill("#heure-debut", HOUR.format(begins));
        page.fill("#fin", DAY.format(ends));
        page.fill("#heure-fin", HOUR.format(ends));
        page.fill("#lieu", place);
        page.fill("#places", "beaucoup");
        page.fill("#cout", "150");
        page.click("main form button[type=submit]");
        assertThat(page.locator(".ds-error-summary")).isVisible();
        assertThat(page.locator("#lieu")).hasValue(place);
        looksRight("sessions-refused");
        page.fill("#places", "12");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main")).containsText(place);
        return page.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    @Test
    void thePathHasItsDeadlinesAndACertificateIsVerifiedByAnybody() throws IOException {
        signIn("mediatrice");
        page.navigate("/mon-espace/formation?lang=fr");
        assertThat(page.locator("section[aria-labelledby=parcours] li")).not().hasCount(0);
        looksRight("passport");
        page.setViewportSize(375, 800);
        looksRight("passport-phone");
        page.setViewportSize(1280, 900);
        var paper = page.waitForDownload(
                () -> page.locator("a[href$='/attestation.pdf']").first().click());
        assertThat(Files.readString(paper.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        var download = page.waitForDownload(
                () -> page.locator("a[href$='/attestation.jwt']").first().click());
        var badge =
                Files.copy(download.path(), Files.createTempDirectory("badge").resolve("attestation.jwt"));
        var code = String.valueOf(page.locator("main a[href^='/attestations/']:has-text('page')")
                        .first()
                        .getAttribute("href"))
                .replaceFirst(".*/", "");

        open(375, 800);
        anybodyVerifies(code, badge);
    }

    private void anybodyVerifies(String code, Path badge) throws IOException {
        page.navigate("/attestations/verification?lang=fr");
        looksRight("verify");
        verify("ABCD-EFGH-JKLM-NPQR");
        assertThat(page.locator(".ds-error-summary")).isVisible();
        looksRight("verify-unknown");
        verify(code);
        assertThat(page.locator("main")).containsText("Cette attestation est valable");
        looksRight("certificate");
        page.navigate("/attestations/verification");
        page.setInputFiles("#fichier", badge);
        page.getByText("Vérifier", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Sa signature est la nôtre");
        assertThat(page.locator("main")).containsText("Camille Roussel");
        looksRight("certificate-signed");
        page.navigate("/attestations/verification");
        var forged = Files.readString(badge).replaceFirst("[A-Z](?=[^.]*$)", "_");
        verify(forged);
        assertThat(page.locator(".ds-error-summary")).isVisible();
    }

    private void verify(String text) {
        page.fill("#texte", text);
        page.getByText("Vérifier", new Page.GetByTextOptions().setExact(true)).click();
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
