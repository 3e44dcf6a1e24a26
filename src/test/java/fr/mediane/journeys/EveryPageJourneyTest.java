package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that no other journey comes to: axe looks at each in both themes, and at a phone's width nothing scrolls. */
class EveryPageJourneyTest extends Journey {
    private static final List<String> PUBLIC = List.of(
            "/aide",
            "/accessibilite",
            "/mentions-legales",
            "/credits",
            "/design",
            "/design/formulaire",
            "/design/erreurs/403",
            "/design/erreurs/404",
            "/design/erreurs/422",
            "/design/erreurs/500",
            "/problemes/404");
    private static final List<String> ADMINISTRATION = List.of(
            "/mon-espace",
            "/mon-espace/statistiques",
            "/administration/acces?q=personne+de+ce+nom",
            "/administration/invitations",
            "/administration/clients-api",
            "/administration/journal",
            "/administration/demarches",
            "/administration/questionnaires",
            "/administration/questionnaires/nouveau",
            "/administration/regles",
            "/administration/regles/01939000-0000-7000-8000-0000000e0001",
            "/mon-espace/impact",
            "/administration/organisations",
            "/administration/organisations?q=personne+de+ce+nom",
            "/administration/organisations/nouvelle",
            "/administration/lieux/imports",
            "/administration/lieux/doublons",
            "/mon-espace/lieux",
            "/mon-espace/lieux?etat=CLOSED&q=personne+de+ce+nom",
            "/mon-espace/lieux/nouveau",
            "/mon-espace/lieux/signalements");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatEverybodySees(String language) {
        page.navigate("/?lang=" + language);
        PUBLIC.forEach(this::look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatAdministratorsSee(String language) {
        signIn("administration");
        page.navigate("/?lang=" + language);
        ADMINISTRATION.forEach(this::look);
    }

    @Test
    void anOrganisationIsAddedWithItsCommuneByKeyboard() {
        signIn("administration");
        page.navigate("/administration/organisations/nouvelle");
        page.fill("#name", "Les Petits Clics du quai");
        page.fill("#number", "1 565 050");
        page.locator("#commune").pressSequentially("valen");
        page.waitForSelector("#commune-choix [role=option]");
        pageIsAccessible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#commune-code")).isEqualTo("26362");
        page.fill("#email", "contact@");
        send();
        assertThat(page.locator(".ds-error-summary")).isFocused();
        assertThat(page.inputValue("#commune")).isEqualTo("Valence (26000)");
        pageIsAccessible();
    }

    @Test
    void aFileOfPlacesIsShownThenKeptThenAPlaceIsEntrusted() {
        signIn("administration");
        page.navigate("/administration/lieux/imports");
        page.setInputFiles("input[type=file]", new FilePayload("lieux-essai.csv", "text/csv", """
                        id;nom;commune;code_postal;code_insee;adresse;date_maj;telephone
                        tour-1;Atelier du tour des pages;Valence;26000;26362;1 rue de l’Essai;2026-01-01;02 61 91 00 12
                        tour-2;;Valence;26000;26362;1 rue de l’Essai;2026-01-01;
                        """.getBytes(
                        StandardCharsets.UTF_8)));
        send();
        page.waitForSelector("form[action$='/confirmation'] button");
        look(page.url());
        look(page.url() + "?lang=en");
        page.navigate("/mon-espace/lieux/nouveau?lang=fr");
        page.click("summary:has-text('Type de structure')");
        page.fill("#typologie-filter", "bibliotheque");
        assertThat(page.locator("input[name=typologie]:visible").count()).isBetween(1, 10);
        page.locator("input[name=typologie]:visible").first().check();
        pageIsAccessible();
        page.fill("#nom", "Atelier du tour des pages");
        page.fill("#adresse", "1 rue de l’Essai");
        page.fill("#code_postal", "26000");
        page.fill("#commune", "Valence");
        send();
        look(page.url());
        page.click("main a:has-text('Confier à une organisation')");
        page.locator("#holder").pressSequentially("valombre");
        page.waitForSelector("#holder-choix [role=option]");
        pageIsAccessible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        send();
        assertThat(page.textContent("main")).contains("Mairie de Valombre-sur-Rhône tient ce lieu");
    }

    private void send() {
        page.locator("main form button[type=submit]").last().click();
        page.waitForLoadState();
    }

    private void look(String address) {
        page.navigate(address);
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        page.setViewportSize(1280, 900);
    }
}
