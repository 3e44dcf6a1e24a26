package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.mediane.testing.BankSays;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A sponsor asks for its free funds, a payer orders the transfer, the bank's statement is read: the sponsor reads paid. */
class RefundJourneyTest extends Journey {
    private static final Pattern ORDER = Pattern.compile("<MsgId>([0-9a-f]{32})</MsgId>");

    @Test
    void fundsGoBackToTheSponsorsBank() throws IOException {
        signIn("commanditaire");
        page.navigate("/mon-espace/campagnes");
        page.click("main a[href='/mon-espace/remboursements-financeur']");
        pageIsAccessible();
        page.click("button:has-text('Retirer la demande') >> nth=0");
        assertThat(text("main")).contains("La demande est retirée");
        page.fill("#montant", "31,07");
        page.click("main form button:has-text('Demander le remboursement')");
        assertThat(text("main")).contains("Donnez le titulaire du compte");
        pageIsAccessible();
        narrow();
        page.fill("#titulaire", "Trésorerie de la commune");
        page.fill("#iban", "FR14 2004 1010 0505 0001 3M02 606");
        page.click("main form button:has-text('Demander le remboursement')");
        assertThat(text("main")).contains("Le remboursement est demandé", "31,07 €");
        pageIsAccessible();
        narrow();
        open(1280, 900);
        thePayerOrdersIt();
        open(1280, 900);
        signIn("commanditaire");
        page.navigate("/mon-espace/remboursements-financeur");
        assertThat(text("tr:has-text('31,07')")).contains("Payé", "Viré par la banque le");
    }

    private void thePayerOrdersIt() throws IOException {
        signIn("payeur");
        page.navigate("/mon-espace/paiements");
        page.click("main a[href='/mon-espace/paiements/financeurs']");
        pageIsAccessible();
        narrow();
        page.click("tr:has-text('31,07') a");
        pageIsAccessible();
        narrow();
        page.click("button:has-text('Approuver le remboursement')");
        assertThat(text("main")).contains("Le remboursement est approuvé", "Ordonné");
        pageIsAccessible();
        var order = Files.readString(
                page.waitForDownload(() -> page.click("a[download]")).path());
        var reference = ORDER.matcher(order);
        assertThat(reference.find()).isTrue();
        page.navigate("/mon-espace/paiements/banque");
        page.setInputFiles(
                "#fichier",
                new FilePayload(
                        "releve.xml",
                        "application/xml",
                        BankSays.statement(
                                BankSays.ESCROW,
                                LocalDate.now(),
                                1_000_000,
                                1_000_000 - 3_107,
                                List.of(BankSays.Entry.order(3_107, reference.group(1))))));
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("Virements payés : 1");
    }

    private void narrow() {
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
    }

    private String text(String part) {
        return page.innerText(part).replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
