package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A payer approves the run that waits, takes the order, and reads the bank's answer; the place reads what became of it. */
class PaymentJourneyTest extends Journey {
    private static final Pattern ORDER = Pattern.compile("<MsgId>([0-9a-f]{32})</MsgId>");
    private static final Pattern TRANSFER = Pattern.compile("<EndToEndId>([0-9a-f]{32})</EndToEndId>");

    @Test
    void aRunIsApprovedItsOrderTakenAndTheBanksAnswerRead() throws IOException {
        signIn("payeur");
        page.navigate("/mon-espace/paiements");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
        page.click("table a[href^='/mon-espace/paiements/']:has-text('20') >> nth=-1");
        assertThat(text("main")).contains("Préparé", "Mairie de Valombre-sur-Rhône");
        pageIsAccessible();
        page.click("button:has-text('Approuver le versement')");
        assertThat(text("main")).contains("Le versement est approuvé", "Ordonné");
        pageIsAccessible();
        var file = page.waitForDownload(() -> page.click("a[download]"));
        var order = Files.readString(file.path());
        assertThat(order).contains("pain.001.001.09", "<StrtNm>", "<TwnNm>").doesNotContain("AdrLine");
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
        page.navigate("/mon-espace/paiements/banque");
        pageIsAccessible();
        read("<a>rien</a>");
        assertThat(text("main")).contains("ni un rapport pain.002.001.10, ni un relevé camt.053.001.08");
        pageIsAccessible();
        var answer = answer(order);
        read(answer);
        assertThat(text("main")).contains("Le rapport est lu", "Virements acceptés : 1");
        read(answer);
        assertThat(text("main")).contains("Ce fichier était déjà lu");
        page.setViewportSize(375, 800);
        pageFits();
        open(1280, 900);
        theProviderReadsIt();
    }

    private void theProviderReadsIt() {
        signIn("lieu");
        page.navigate("/mon-espace/prestataire");
        assertThat(text("main")).contains("Habilité à prendre des bons");
        pageIsAccessible();
        page.click("a[href$='/versements']");
        assertThat(text("main")).contains("En cours de virement", "Ordonné");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.click("table a[href^='/mon-espace/versements/']");
        assertThat(text("h1")).isEqualTo("Relevé de versement");
        pageIsAccessible();
        pageFits();
        page.setViewportSize(1280, 900);
        var paper = page.waitForDownload(() -> page.click("a[href$='/releve.pdf']"));
        assertThat(paper.suggestedFilename()).startsWith("releve-").endsWith(".pdf");
        page.navigate("/mon-espace/prestataire");
        page.click("a[href$='/compte']");
        page.fill("#iban", "FR76 1234");
        page.fill("#titulaire", "Mairie");
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("n’est pas juste");
        pageIsAccessible();
        page.navigate("/mon-espace/prestataire");
        page.click("a[href*='/demande/']");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/prestataires");
        pageIsAccessible();
        page.click("table a[href^='/administration/prestataires/'] >> nth=0");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
    }

    private void read(String xml) {
        page.setInputFiles(
                "#fichier", new FilePayload("banque.xml", "application/xml", xml.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
    }

    /** The bank takes the first transfer of an order. */
    private static String answer(String order) {
        var message = ORDER.matcher(order);
        var transfer = TRANSFER.matcher(order);
        assertThat(message.find()).isTrue();
        assertThat(transfer.find()).isTrue();
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-30T08:00:00+01:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.formatted(transfer.group(1).substring(0, 30), message.group(1), message.group(1), transfer.group(1));
    }

    private String text(String part) {
        return page.innerText(part).replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
