package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Signing in, one's account, an invitation from end to end, and signing out. */
class SignInJourneyTest extends Journey {
    @Test
    void aProfessionalSignsInAndOut() {
        page.navigate("/connexion");
        pageIsAccessible();
        page.click("[data-provider=proconnect]");
        pageIsAccessible();
        page.click("button[name=persona][value=mediatrice]");
        page.waitForURL("**/mon-espace");
        pageIsAccessible();
        assertThat(page.textContent("h1")).contains("Camille Roussel");
        page.navigate("/mon-espace/compte");
        pageIsAccessible();
        page.click("button:visible:has-text('Se déconnecter')");
        page.waitForURL("**/connexion?deconnexion");
        assertThat(page.textContent("main")).contains("Vous êtes déconnecté");
    }

    @Test
    void pagesFitASmallScreenInEnglish() {
        open(320, 700);
        page.navigate("/connexion?lang=en");
        pageFits();
        pageIsAccessible();
        page.click("[data-provider=franceconnect]");
        pageFits();
        pageIsAccessible();
        page.click("button[name=persona][value=citoyenne]");
        page.waitForURL("**/mon-espace");
        pageFits();
        page.navigate("/mon-espace/compte");
        pageFits();
        pageIsAccessible();
    }

    @Test
    void anAdministratorInvitesAndSomebodyAccepts() {
        signIn("administration");
        page.navigate("/administration/acces?q=rous");
        pageIsAccessible();
        page.click("main table a");
        pageIsAccessible();
        page.navigate("/administration/invitations");
        page.selectOption("#role", "PREFECT");
        page.selectOption("#territory", "DEPARTEMENT:33");
        page.click("main form button[type=submit]");
        pageIsAccessible();
        var link = page.inputValue("#lien");
        open(1280, 900);
        page.navigate(link);
        pageIsAccessible();
        signIn("prefecture");
        page.navigate(link);
        pageIsAccessible();
        page.click("main form button[type=submit]");
        page.waitForURL("**/mon-espace");
        page.navigate(link);
        assertThat(page.textContent("main")).contains("déjà servi");
        pageIsAccessible();
        page.navigate("/mon-espace/compte");
        assertThat(page.textContent("main")).contains("Gironde");
        theAdministratorTakesItBack();
    }

    private void theAdministratorTakesItBack() {
        open(1280, 900);
        signIn("administration");
        page.navigate("/administration/acces?q=giraud");
        page.click("main table a");
        page.locator("main li", new Page.LocatorOptions().setHasText("Gironde"))
                .locator("button")
                .click();
        page.waitForLoadState();
        assertThat(page.textContent("main ul")).doesNotContain("Gironde").contains("Drôme");
    }

    @Test
    void anAdministratorMakesAnApiClient() {
        signIn("administration");
        page.navigate("/administration/clients-api");
        pageIsAccessible();
        page.fill("#name", "Carte de la région");
        page.locator("#organisation").pressSequentially("valombre");
        page.waitForSelector("#organisation-choix [role=option]");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.check("[name=scopes][value='lieux:ecrire']");
        page.click("main form[action='/administration/clients-api'] button[type=submit]");
        assertThat(page.inputValue("#client_secret")).hasSizeGreaterThan(40);
        pageIsAccessible();
        open(320, 700);
        signIn("administration");
        page.navigate("/administration/clients-api");
        pageFits();
        page.navigate("/administration/acces");
        pageFits();
    }
}
