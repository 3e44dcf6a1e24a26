package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.mediane.platform.Paris;
import fr.mediane.testing.BankSays;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is due to employers is prepared by one payer, approved by another, and ordered from the bank. */
class GrantsJourneyTest extends Journey {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate TODAY = LocalDate.now(Paris.ZONE);
    private static final Pattern ORDER = Pattern.compile("<MsgId>([0-9a-f]{32})</MsgId>");
    private static final Pattern TRANSFER = Pattern.compile("<EndToEndId>([0-9a-f]{32})</EndToEndId>");
    private static final String OWN = "Vous les avez préparés : une autre personne les approuve.";
    private static final String GRANTS = "/mon-espace/subventions?lang=fr";

    @Test
    void whatIsDueIsPreparedApprovedBySomebodyElseAndOrdered() throws IOException {
        signIn("payeuse");
        giveUpWhatWaits();
        var run = prepare();

        open(1280, 900);
        signIn("payeur");
        page.navigate(run);
        looksRight("grant-run-other");
        page.getByText("Approuver", exactly()).click();
        assertThat(page.locator("main")).containsText("Les versements sont approuvés");
        looksRight("grant-run-approved");
        theBankRefusesOne(theBankIsAskedOnce());
        page.navigate(run);
        page.fill("#jour", DAY.format(TODAY.plusDays(1)));
        page.getByText("Noter qu’ils sont payés").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        looksRight("grant-run-tomorrow");
        page.fill("#jour", DAY.format(TODAY));
        page.getByText("Noter qu’ils sont payés").click();
        assertThat(page.locator("main")).containsText("Les versements sont payés.");

        open(375, 800);
        signIn("payeur");
        page.navigate(GRANTS);
        looksRight("grants-phone");
        page.navigate("/mon-espace/subventions/prevision");
        looksRight("grants-forecast-phone");
        page.navigate(run);
        looksRight("grant-run-phone");
    }

    /** The demonstration has a run of hers that waits: given up, everything is due again. */
    private void giveUpWhatWaits() {
        page.navigate(GRANTS);
        looksRight("grants-due");
        for (var run : page.locator("section[aria-labelledby=attendent] a").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList()) {
            page.navigate(run);
            if (page.getByText(OWN).count() > 0) {
                break;
            }
        }
        assertThat(page.locator("main")).containsText(OWN);
        assertThat(page.getByText("Approuver", exactly())).hasCount(0);
        looksRight("grant-run-own");
        page.getByText("Abandonner").click();
        assertThat(page.locator("main")).containsText("tout est de nouveau à payer");
    }

    private String prepare() {
        page.navigate(GRANTS);
        page.getByText("Préparer les versements").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        page.selectOption("#fonds", "STATE");
        page.fill("#execution", "01/01/2020");
        page.getByText("Préparer les versements").click();
        assertThat(page.locator(".ds-error-summary")).containsText("entre aujourd’hui et dans 60 jours");
        assertThat(page.locator("#fonds")).hasValue("STATE");
        looksRight("grants-refused");
        page.fill("#execution", DAY.format(TODAY.plusDays(2)));
        page.getByText("Préparer les versements").click();
        assertThat(page.locator("main")).containsText("une autre personne les approuve");
        assertThat(page.locator("tbody tr").first()).containsText("Budget de l’État");
        return page.url().replaceFirst("\\?.*", "");
    }

    private String theBankIsAskedOnce() throws IOException {
        var file = page.waitForDownload(() -> page.click("a[download]"));
        assertThat(file.suggestedFilename()).startsWith("subventions-").endsWith(".xml");
        var order = Files.readString(file.path());
        assertThat(order)
                .contains("pain.001.001.09", "<ReqdExctnDt>", "<IBAN>")
                .contains(TODAY.plusDays(2).toString());
        var transfers = order.split("<CdtTrfTxInf>", -1).length - 1;
        assertThat(page.locator("tbody tr")).hasCount(transfers);
        return order;
    }

    private void theBankRefusesOne(String order) {
        var report = BankSays.report(found(ORDER, order), List.of(new BankSays.Answer(found(TRANSFER, order), "AC04")));
        page.navigate("/mon-espace/subventions/banque");
        looksRight("grants-bank");
        for (var said : List.of("Rejetés, et de nouveau à payer : 1", "Ce fichier était déjà lu")) {
            page.setInputFiles("#fichier", new FilePayload("rapport.xml", "application/xml", report));
            page.getByText("Lire", exactly()).click();
            assertThat(page.locator("main")).containsText(said);
        }
        looksRight("grants-bank-read");
    }

    private static String found(Pattern pattern, String order) {
        var match = pattern.matcher(order);
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private void looksRight(String picture) {
        pageIsAccessible();
        pageFits();
        picture(picture);
    }
}
