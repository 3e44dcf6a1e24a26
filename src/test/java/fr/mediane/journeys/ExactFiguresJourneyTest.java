package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.mediane.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who decide ask, compare, export, and are told what is wrong with a question. */
class ExactFiguresJourneyTest extends Journey {
    private static final String FIGURES = "/mon-espace/statistiques";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"prefecture", "coordinateur", "administration"})
    void readsComparesAndExports(String persona) {
        signIn(persona);
        page.navigate(FIGURES);
        page.fill("#du", "01/05/2026");
        page.fill("#au", "31/10/2026");
        page.click("text=Comparer, suivre l’évolution");
        page.selectOption("#comparer", "precedente");
        page.click(".m-actions button[type=submit]");
        assertThat(page.url()).contains("du=2026-05-01", "comparer=precedente").doesNotContain("territoire=");
        assertThat(page.textContent("#comparaison")).isEqualTo("Comparaison");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
        for (var format : new String[] {"csv", "xlsx", "pdf"}) {
            var file = page.waitForDownload(() -> page.click("a[href*='statistiques." + format + "']"));
            assertThat(file.suggestedFilename()).endsWith("." + format);
        }
        page.setViewportSize(1280, 900);
        page.click(".s-chosen a:has-text('Comparé à')");
        assertThat(page.url()).doesNotContain("comparer");
        var total = page.innerText(".s-first dd");
        page.click(".s-head a[href*='/partages']");
        page.fill("#titre", "Bilan d’essai");
        page.locator("input[name=mode][value=fige]").check();
        page.click("main form button[type=submit] >> nth=0");
        var link = page.inputValue("#lien");
        pageIsAccessible();
        open(1280, 900);
        page.navigate(link);
        assertThat(page.innerText(".s-first dd"))
                .as("whoever has the link reads the same")
                .isEqualTo(total);
        pageIsAccessible();
    }

    /** Whoever writes down how far the copy is has to wait here, so it does not go on. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aCopyThatIsLateSaysSo(String language) {
        signIn("prefecture");
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select process from statistics.copy for update")
                    .query(UUID.class)
                    .list();
            page.waitForTimeout(5_000);
            page.navigate(FIGURES + "?lang=" + language);
            assertThat(read("p[role=status].s-late"))
                    .contains(language.equals("fr") ? "quelques instants de retard" : "a few moments behind");
            pageIsAccessible();
            picture("statistiques-en-retard-" + language);
        });
        page.waitForTimeout(3_000);
        page.navigate(FIGURES);
        assertThat(page.locator("p[role=status].s-late").count()).isZero();
    }

    @Test
    void aPrefectAddsAndTakesAwayATerritoryByName() {
        signIn("prefecture");
        page.navigate(FIGURES);
        page.locator("#territoire").pressSequentially("Valence Romans");
        page.click("[role=option]:has-text('Valence Romans')");
        page.click(".m-actions button[type=submit]");
        assertThat(page.url()).contains("epci=");
        assertThat(read(".s-chosen")).contains("Valence Romans");
        pageIsAccessible();
        page.navigate(page.url().replace(FIGURES, FIGURES + "/carte"));
        assertThat(read("main")).contains("Valence Romans");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "commune=00000, commune, Cette commune n’existe pas",
                "du=2026-03-01&au=2026-02-01, au, La fin de la période vient avant son début",
                "du=2020-01-01&au=2029-12-31&pas=jour, pas, 184 jours au plus",
                "du=2026-01-01&contre-departement=00, contre-departement, Ce département n’existe pas",
                "comparer=precedente, du, donnez le premier jour",
            })
    void aBadQuestionSaysWhatIsWrongAndWhere(String example) {
        var parts = example.split(", ");
        signIn("prefecture");
        page.navigate(FIGURES + "?" + parts[0]);
        assertThat(read(".ds-error-summary")).contains(parts[2]);
        assertThat(page.getAttribute(".ds-error-summary a", "href")).isEqualTo("#" + parts[1]);
        assertThat(page.locator("#" + parts[1]).count()).isEqualTo(1);
        pageIsAccessible();
    }

    @Test
    void anAdministratorBringsAListOfCommunes() {
        var name = "Communes d’essai " + Uuid7.next().toString().substring(24);
        signIn("administration");
        page.navigate("/administration/zonages");
        pageIsAccessible();
        page.click("text=Lire le fichier");
        page.fill("#nom", name);
        page.selectOption("#sorte", "quartiers_prioritaires");
        page.fill("#date", "01/01/2024");
        page.setInputFiles(
                "#fichier",
                new FilePayload(
                        "liste.csv",
                        "text/csv",
                        "code_insee;nom\n26362;Valence\n00000;Rien\n".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Lire le fichier");
        assertThat(page.textContent("h1")).isEqualTo(name);
        assertThat(read("main")).contains("À relire", "Aucune commune n’a ce code");
        pageIsAccessible();
        page.click("text=Publier cette liste");
        page.click("text=Voir les statistiques de ces communes");
        assertThat(read(".s-chosen")).contains("Zonage : " + name);
        pageIsAccessible();
        page.goBack();
        page.click("text=Retirer cette liste");
        assertThat(read("main")).contains("Retirée");
    }

    /** Blanks that do not break count as blanks. */
    private String read(String selector) {
        return page.innerText(selector).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
