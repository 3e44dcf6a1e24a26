package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.programmes.vouchers.signing.SignedVouchers;
import fr.mediane.testing.Photographs;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two places take the same voucher without network. */
class VoucherOfflineJourneyTest extends OfflineJourney {
    private static final String TILL = "/mon-espace/bons/hors-ligne";

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    MakingDesk making;

    @Autowired
    SignedVouchers signatures;

    @AfterEach
    void thePassesAreGivenBack() {
        jdbc.sql("""
                        select vouchers.close_pass(q.id, current_date) from vouchers.pass q
                        join vouchers.provider p on p.id = q.provider where q.closed_at is null
                        """).query(row -> {});
    }

    @Test
    void takenWithoutNetworkTheTabKilledSentOnceAndTheSecondPlaceIsPaidByTheGuarantee() {
        var squares = squares(2);
        allow("lieu");
        pageIsAccessible();
        pageFits();
        cut(true);
        page.navigate("/mon-espace/bons");
        assertThat(page.locator("#nouvelles")).containsText("a besoin du réseau");
        unlock(CODE);
        assertThat(page.locator("#laissez-passer")).containsText("encore prendre 100,00 €");
        page.fill("#code-scanne", squares.getFirst().replaceAll("~.*", ""));
        assertThat(page.locator("#lu")).containsText("ne se vérifie pas sans réseau");
        page.fill("#code-scanne", squares.getFirst().replace("~ey", "~eY"));
        assertThat(page.locator("#lu")).containsText("incomplet, ou faux");
        page.setInputFiles("#photo", Photographs.ofNothing());
        assertThat(page.locator("#lu")).containsText("Aucun carré lisible");
        page.setInputFiles("#photo", Photographs.of(squares.getFirst()));
        assertThat(page.locator("#code-scanne")).hasValue(squares.getFirst());
        take(squares.getFirst(), "12");
        assertThat(page.locator("#a-corriger")).containsText("dépasse la valeur du bon");
        pageIsAccessible();
        take(squares.getFirst(), "7");
        assertThat(page.locator("#nouvelles")).containsText("7,00 € pris");
        take(squares.get(1), "10");
        assertThat(page.locator("#attente .off-entry")).hasCount(2);
        take(squares.getFirst(), "3,01");
        assertThat(page.locator("#a-corriger")).containsText("ce que cet appareil en a déjà pris");
        nothingIsReadable(squares.getFirst().split("[#~]")[1]);
        page.setViewportSize(375, 800);
        pageFits();
        picture("vouchers-offline-waiting");
        killTheTab();
        page.navigate(TILL);
        unlock(CODE);
        assertThat(page.locator("#attente .off-entry")).hasCount(2);
        assertThat(page.locator("#laissez-passer")).containsText("encore prendre 83,00 €");
        cut(false);
        page.reload();
        unlock(CODE);
        assertThat(page.locator("#reponses .off-entry")).hasCount(2);
        assertThat(page.locator("#reponses")).containsText("7,00 € vous seront payés par le bon");
        assertThat(page.locator("#attente .off-entry")).hasCount(0);
        pageIsAccessible();
        picture("vouchers-offline-arrived");
        page.click("#vus");
        assertThat(page.locator("#arrivee")).isHidden();

        open(1280, 900);
        allow("mediatrice");
        cut(true);
        take(squares.getFirst(), "6");
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
        cut(false);
        page.dispatchEvent("#envoyer", "click"); // hidden already when the device has sent by itself
        assertThat(page.locator("#reponses"))
                .containsText("3,00 € vous seront payés par le bon et 3,00 € par la garantie");
        assertThat(owed(squares.getFirst())).isEqualTo(1_300);
        pageIsAccessible();
        page.navigate("/bons/hors-ligne");
        pageIsAccessible();
        open(1280, 900);
        signIn("controle");
        page.navigate("/mon-espace/controle");
        page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("au-delà de sa valeur"))
                .first()
                .click();
        assertThat(page.locator("main table")).containsText("6");
        pageIsAccessible();
        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/garantie-bons");
        assertThat(page.locator("main")).containsText("Confié à des appareils");
        pageIsAccessible();
        pageFits();
    }

    @Test
    void aLostAnswerIsAskedForAgain() {
        var square = squares(1).getFirst();
        allow("lieu");
        page.route("**" + TILL + "/envois", route -> {
            route.fetch();
            route.abort();
        });
        take(square, "4");
        assertThat(page.locator("#reseau")).containsText("Pas de réseau");
        assertThat(owed(square)).isEqualTo(400);
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
        page.navigate("/mon-espace");
        assertThat(page.locator("[data-reminder]")).containsText("1");
        page.locator(".m-top-end form[action='/deconnexion'] button").click();
        assertThat(page.locator("dialog[open]")).containsText("Tout n’est pas envoyé");
        page.unroute("**" + TILL + "/envois");
        page.locator("dialog[open] button[value=send]").click();
        page.waitForURL("**" + TILL);
        unlock(CODE);
        assertThat(page.locator("#reponses")).containsText("4,00 € vous seront payés par le bon");
        assertThat(owed(square)).isEqualTo(400);
    }

    private void allow(String persona) {
        signIn(persona);
        page.navigate(TILL);
        page.locator("#nouveau-code").fill(CODE);
        page.locator("#encore-code").fill(CODE);
        pageIsAccessible();
        page.locator("#preparer button").click();
        page.locator("[data-view=home]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        page.click("#autoriser");
        assertThat(page.locator("#nouvelles")).containsText("peut prendre 100,00 €");
        assertThat(page.locator("#prendre")).isVisible();
    }

    private void take(String square, String amount) {
        page.fill("#code-scanne", square);
        page.fill("#montant", amount);
        page.locator("#service").selectOption("Aide aux démarches administratives");
        page.locator("#lieu").selectOption(new SelectOption().setIndex(1));
        page.click("#prendre button[type=submit]");
    }

    /** What the square codes of some new vouchers of the demonstration's campaign say. */
    private List<String> squares(int many) {
        var vouchers = NewVouchers.of(campaigns, making, many);
        var campaign = vouchers.campaign();
        var signer = signatures.signer();
        return vouchers.made().stream()
                .map(one -> "https://mediane.example/bon#"
                        + signer.signed(
                                one.secret(),
                                new Claims(one.serial(), campaign.cents(), vouchers.batch(), campaign.graceUntil())))
                .toList();
    }

    private long owed(String square) {
        var serial = signatures.read(square).orElseThrow().serial();
        return jdbc.sql("""
                        select coalesce(sum(u.cents), 0) from vouchers.use u join vouchers.voucher v on v.id = u.voucher
                        where v.serial = :serial and u.cancelled_at is null
                        """).param("serial", serial).query(Long.class).single();
    }
}
