package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import fr.mediane.programmes.vouchers.CampaignDesk;
import fr.mediane.programmes.vouchers.MakingDesk;
import fr.mediane.testing.Photographs;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody reads what is left on the voucher they were sent, a place takes a part of it, then takes that back. */
class VoucherJourneyTest extends Journey {
    @Autowired
    CampaignDesk campaigns;

    @Autowired
    MakingDesk making;

    @Test
    void aVoucherIsReadTakenInPartAndGivenBack() {
        var code =
                NewVouchers.of(campaigns, making, 1).made().getFirst().secret().printed();
        open(1280, 900);
        left(code, "Il reste 10,00 €");
        page.navigate("/aide");
        page.navigate("/bon#" + code.replace("-", ""));
        assertThat(page.inputValue("#code")).as("as the square code brings it").isEqualTo(code.replace("-", ""));
        assertThat(page.url()).doesNotContain("#");
        open(1280, 900);
        signIn("lieu");
        page.navigate("/mon-espace/bons");
        pageIsAccessible();
        page.setInputFiles("#photo", Photographs.ofNothing());
        page.waitForCondition(() -> page.textContent("#lu").contains("Aucun carré lisible"));
        page.setInputFiles(
                "#photo", Photographs.of("https://mediane.example/bon#" + code.replace("-", "") + "~e30.e30.c2ln"));
        page.waitForCondition(() -> page.inputValue("#code").equals(code.replace("-", "")));
        picture("till-photographed");
        page.fill("#code", code.toLowerCase(Locale.ROOT));
        page.fill("#montant", "99");
        page.selectOption("#service", "Aide aux démarches administratives");
        page.locator("#lieu").selectOption(new SelectOption().setIndex(1));
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("dépasse ce qui reste");
        pageIsAccessible();
        page.fill("#montant", "7,50");
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("7,50 € pris sur le bon");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.click("table a[href$='/annuler'] >> nth=0");
        page.fill("#raison", "Erreur de montant");
        pageIsAccessible();
        page.click("main form button[type=submit]");
        assertThat(text("main")).contains("est annulée");
        open(375, 800);
        left(code, "Il reste 10,00 €");
    }

    private void left(String code, String expected) {
        page.navigate("/bon");
        pageIsAccessible();
        page.fill("#code", code);
        page.click("main form button[type=submit]");
        assertThat(text("h1")).isEqualTo(expected);
        assertThat(page.url()).doesNotContain(code);
        pageIsAccessible();
        pageFits();
        assertThat(page.locator(".v-shown svg").isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".v-shown svg").isVisible())
                .as("what is printed is no voucher")
                .isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String text(String part) {
        return page.innerText(part).replaceAll("[\\u00a0\\u202f]", " ").strip();
    }
}
