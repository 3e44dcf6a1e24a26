package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A counsellor takes her activities and figures with her. */
class ExportJourneyTest extends Journey {
    @Test
    void fewActivitiesAreDownloadedAtOnce() throws IOException {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites?type=collectif");
        pageIsAccessible();
        var download = page.waitForDownload(() -> page.click("button[name=format][value=xlsx]"));
        assertThat(download.suggestedFilename()).matches("activites-.*[.]xlsx");
        assertThat(begins(download)).startsWith("PK");
    }

    @Test
    void manyActivitiesOnPaperAreMadeInTheBackground() throws IOException {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites");
        page.click("button[name=format][value=pdf]");
        page.waitForURL(url -> url.endsWith("/mon-espace/exports"));
        pageIsAccessible();
        picture("exports-en-cours");
        page.waitForSelector(
                "td a[href^='/mon-espace/exports/']", new Page.WaitForSelectorOptions().setTimeout(90_000));
        pageIsAccessible();
        for (int width : new int[] {1280, 375, 320}) {
            page.setViewportSize(width, 900);
            pageFits();
        }
        picture("exports");
        var download = page.waitForDownload(() -> page.click("td a[href^='/mon-espace/exports/'] >> nth=0"));
        assertThat(begins(download)).startsWith("%PDF");
        download.saveAs(Path.of("target/pictures/activites.pdf"));
    }

    @Test
    void figuresAreDownloaded() throws IOException {
        signIn("mediatrice");
        page.navigate("/mon-espace/statistiques");
        for (var format : new String[] {"xlsx", "pdf"}) {
            var download = page.waitForDownload(() -> page.click("a[href*='/statistiques." + format + "']"));
            assertThat(download.suggestedFilename()).matches("statistiques-.*[.]" + format);
            assertThat(begins(download)).startsWith(format.equals("pdf") ? "%PDF" : "PK");
            download.saveAs(Path.of("target/pictures/statistiques." + format));
        }
        open(375, 800);
        page.navigate("/mon-espace/exports?lang=en");
        assertThat(page.url()).contains("/connexion");
    }

    private static String begins(Download download) throws IOException {
        return new String(Files.readAllBytes(download.path()), 0, 4, StandardCharsets.ISO_8859_1);
    }
}
