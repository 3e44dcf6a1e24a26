package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Vouchers are ordered and printed by the operator, activated by their sponsor, handed out and replaced by their distributor. */
class CampaignJourneyTest extends Journey {
    /** Other tests have campaigns of their own. */
    private static final String OURS = "main table a:text-is('Déclarer ses impôts en ligne')";

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]");

    @Test
    void vouchersGoFromTheSponsorsMoneyToAPersonsHand() {
        var batch = ordered();
        open(1280, 900);
        signIn("commanditaire");
        page.navigate("/mon-espace/campagnes?lang=fr");
        pageIsAccessible();
        page.click(OURS);
        assertThat(text("main")).contains("Où en sont les", "75 %");
        pageIsAccessible();
        page.click("main a[href$='/cloture']");
        assertThat(text("main")).contains("Calendrier", "Approuver l’arrêt des remises");
        pageIsAccessible();
        page.navigate(page.url() + "?lang=en");
        pageIsAccessible();
        page.navigate("/mon-espace?lang=fr");
        page.navigate(batch);
        assertThat(page.locator("main a[download]").count()).isZero();
        page.click("main form[action$='/activation'] button");
        assertThat(text("main")).contains("Actif", "Utilisable 20");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.navigate("/mon-espace/campagnes/nouvelle");
        pageFits();
        pageIsAccessible();
        page.fill("#nom", "Ateliers du printemps");
        page.click("main form.m-form button[type=submit]");
        assertThat(page.inputValue("#nom")).isEqualTo("Ateliers du printemps");
        pageIsAccessible();
        handedOut();
    }

    private String ordered() {
        signIn("administration");
        page.navigate("/mon-espace/campagnes");
        page.click(OURS);
        page.click("main a[href$='/lots']");
        page.fill("#bons", "20");
        page.locator("#distributeur").pressSequentially("montclair");
        page.waitForSelector("#distributeur-choix [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        pageIsAccessible();
        page.click("main form.m-form button[type=submit]");
        page.waitForSelector("main a[download]", new Page.WaitForSelectorOptions().setTimeout(60_000));
        pageIsAccessible();
        var sheets = page.waitForDownload(() -> page.click("main a[download]"));
        assertThat(sheets.suggestedFilename()).isEqualTo("bons-20.pdf");
        assertThat(sheets.failure()).isNull();
        page.reload();
        assertThat(page.locator("main a[download]").count()).as("given once").isZero();
        return page.url();
    }

    private void handedOut() {
        open(375, 800);
        signIn("distributeur");
        page.navigate("/mon-espace/remise");
        pageIsAccessible();
        pageFits();
        page.fill("#numero", "999999999999");
        page.click("main form[role=search] button");
        assertThat(text("main")).contains("Aucun de vos bons n’a ce numéro");
        pageIsAccessible();
        page.click("main td a[href*='lot='] >> nth=0");
        pageIsAccessible();
        pageFits();
        page.selectOption("#reponse-0", "26");
        page.fill("#reponse-1", "17");
        page.selectOption("#reponse-2", "true");
        page.click("main form[action$='/remettre'] button[type=submit]");
        assertThat(text("main")).contains("Il faut avoir 18 ans");
        pageIsAccessible();
        page.fill("#reponse-1", "71");
        var voucher = page.url().replace("/remettre", "");
        page.click("main form[action$='/remettre'] button[type=submit]");
        assertThat(text("main")).contains("Un bon remis");
        pageIsAccessible();
        page.navigate(voucher);
        Locator lost = page.locator("details:has(form[action$='/remplacer'])");
        lost.locator("summary").click();
        lost.locator("input[name=raison]").fill("Perdu");
        lost.locator("button[type=submit]").click();
        assertThat(CODE.matcher(page.innerText("main")).find()).isTrue();
        pageIsAccessible();
        pageFits();
        page.navigate(voucher);
        assertThat(text("main")).contains("Remplacé par", "Bloqué");
        pageIsAccessible();
    }

    private String text(String part) {
        return page.innerText(part).replaceAll("[\\u00a0\\u202f\\s]+", " ").strip();
    }
}
