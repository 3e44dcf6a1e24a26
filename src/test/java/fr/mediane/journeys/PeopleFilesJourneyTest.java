package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A counsellor brings the people she follows in a file, corrects it, and takes them out again. */
class PeopleFilesJourneyTest extends Journey {
    private static final String PEOPLE = "/mon-espace/beneficiaires";
    private static final String FILE = """
            Prénom;Nom;Naissance;Ville;Téléphone;Couleur
            Maïwenn;Le Fichier-Extrêmement-Long-Pour-Voir-Ce-Que-La-Page-En-Fait;1950;Valence (26000);06 39 98 77 01;bleu
            Maiwenn;Le Fichier-Extrêmement-Long-Pour-Voir-Ce-Que-La-Page-En-Fait;1950;Valence (26000);06 39 98 77 01;vert
            Ольга;Импорт;12/03/1961;Valense 26000;639987702;
            Sans;Téléphone;52;Nullepart-sur-Rien;12;
            ;;1950;;;
            """;

    @Test
    void aFileIsPreviewedConfirmedAndCorrected() throws IOException {
        signIn("mediatrice");
        page.navigate(PEOPLE + "/import");
        pageIsAccessible();
        fitsEverywhere("import-form");
        var model = page.waitForDownload(() -> page.click("a[href$='format=xlsx']"));
        Assertions.assertThat(model.suggestedFilename()).isEqualTo("modele-personnes.xlsx");
        send(FILE);
        page.locator("input[name=proches]").first().waitFor();
        assertThat(page.locator("tbody tr")).hasCount(2);
        pageIsAccessible();
        fitsEverywhere("import-preview");
        var rejected = page.waitForDownload(() -> page.click("a[href$='a-corriger?format=csv']"));
        Assertions.assertThat(Files.readString(rejected.path())).contains("Nullepart-sur-Rien");
        page.click("form[action$='/confirmation'] button");
        assertThat(page.locator("[role=status]").first()).containsText("2 personnes ajoutées");
        pageIsAccessible();
        fitsEverywhere("import-done");
        page.navigate(page.url().replaceFirst("[?].*", "") + "?voir=ADDED&lang=en");
        page.locator("tbody a").last().click();
        assertThat(page.locator("h1")).containsText("Импорт");
        page.navigate(PEOPLE + "/import?lang=fr");
        send(FILE);
        assertThat(page.locator(".m-figure").nth(3)).hasText("2");
        send("a;b\n1;2\n");
        assertThat(page.locator("main")).containsText("Partez du modèle");
        pageIsAccessible();
    }

    @Test
    void thePeopleOfASearchAreTakenOut() throws IOException {
        signIn("mediatrice");
        page.navigate(PEOPLE + "?q=marie");
        pageIsAccessible();
        fitsEverywhere("people-list");
        var file = page.waitForDownload(() -> page.click("button[name=format][value=csv]"));
        var text = Files.readString(file.path());
        Assertions.assertThat(text.lines().skip(1)).isNotEmpty().allMatch(line -> line.matches("(?iu).*mari.*"));
    }

    private void send(String text) {
        page.navigate(PEOPLE + "/import");
        page.setInputFiles(
                "#fichier", new FilePayload("personnes.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button[type=submit]");
        page.waitForURL(url -> url.contains("/import/"));
    }

    private void fitsEverywhere(String name) {
        for (int width : new int[] {1280, 375, 320}) {
            page.setViewportSize(width, 900);
            pageFits();
            picture(name + "-" + width);
        }
        page.setViewportSize(1280, 900);
    }
}
