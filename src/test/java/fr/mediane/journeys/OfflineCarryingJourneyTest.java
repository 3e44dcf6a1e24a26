package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The network is lost while the ordinary form is being filled in. */
class OfflineCarryingJourneyTest extends OfflineJourney {
    @Test
    void theOrdinaryFormKeepsWhatWasTypedWhenTheNetworkIsLostAtSending() {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        fill(66);
        cut(true);
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("#sans-reseau")).isVisible();
        assertThat(page.locator("#sans-reseau")).isFocused();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("66");
        assertThat(page.locator("#sans-reseau")).containsText("n’est pas préparé");
        assertThat(page.locator("#emporter")).isHidden();
        pageIsAccessible();
        picture("network-lost");
        cut(false);
        page.locator("#activite button[value=enregistrer]").click();
        page.waitForURL(url -> url.contains("fait=enregistree"));
        assertThat(recorded(66)).isEqualTo(1);
    }

    @Test
    void onePressCarriesWhatWasTypedToTheOfflinePageSealed() {
        prepare("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        fill(63);
        page.locator("#activite input[type=search][name=personName]").fill("Firmin Emporté");
        page.keyboard().press("Enter");
        page.locator("#precisions summary").click();
        page.locator("#activite [name=note]").fill("Revient jeudi avec ses papiers");
        assertThat(page.locator("#sans-reseau")).isHidden();
        cut(true);
        assertThat(page.locator("#sans-reseau")).containsText("rien n’est perdu");
        assertThat(page.locator("#sans-reseau [data-unprepared]")).isHidden();
        pageIsAccessible();
        pageFits();
        picture("network-lost-carry");
        page.locator("#emporter").click();
        assertThat(page.locator("#nouvelles")).containsText("Votre code l’ouvre");
        nothingIsReadable("jeudi");
        nothingIsReadable("Firmin");
        killTheTab();
        page.navigate(HOME);
        unlock(CODE);
        assertThat(page.locator("#nouvelles")).containsText("Voici ce que vous aviez saisi");
        assertThat(page.locator("#activite [name=minutes]")).hasValue("63");
        assertThat(page.locator("#activite [name=note]")).hasValue("Revient jeudi avec ses papiers");
        assertThat(page.locator("#activite input[type=search][name=personName]"))
                .hasValue("Firmin Emporté");
        pageIsAccessible();
        keep();
        cut(false);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé : 1");
        assertThat(recorded(63)).isEqualTo(1);
    }

    @Test
    void whatWasCarriedCountsAtSignOutAndTakesNothingFromTheFormInHand() {
        prepare("mediatrice");
        page.locator("a[href='#activite']").click();
        fill(64);
        page.navigate("/mon-espace/activites/nouvelle");
        fill(65);
        cut(true);
        page.locator("#emporter").click();
        assertThat(page.locator("[data-view=unlock]")).isVisible();
        cut(false);
        page.navigate("/mon-espace");
        assertThat(page.locator("[data-reminder]")).containsText("1");
        page.navigate(HOME);
        unlock(CODE);
        assertThat(page.locator("#activite [name=minutes]")).hasValue("65");
        keep();
        page.waitForCondition(() -> recorded(65) == 1);
        page.locator("a[href='#activite']").click();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("64");
        keep();
        page.waitForCondition(() -> recorded(64) == 1);
    }
}
