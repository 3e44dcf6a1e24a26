package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TargetsJourneyTest extends Journey {
    @Test
    void everyoneSeesWhereTheCountryStands() {
        page.navigate("/objectifs");
        assertThat(read("main")).contains("80 %").contains("12e");
        pageIsAccessible();
        page.click("text=Compétences numériques de base");
        assertThat(page.textContent("h1")).isEqualTo("Compétences numériques de base");
        assertThat(read("main")).contains("2022/2481");
        pageIsAccessible();
        open(375, 800);
        page.navigate("/objectifs?lang=en&departement=26");
        pageIsAccessible();
        pageFits();
    }

    @Test
    void aPrefectureAddsItsOwnTargetAndEntersAValue() {
        signIn("prefecture");
        page.navigate("/administration/objectifs/nouveau");
        page.fill("#title", "Communes couvertes");
        page.fill("#definition", "Communes où un conseiller reçoit au moins une fois par mois.");
        page.selectOption("#unit", "pourcentage");
        page.fill("#trajectory", "demain : beaucoup");
        page.fill("#source", "Feuille de route d’essai");
        page.click("text=Enregistrer");
        assertThat(read(".ds-error-summary, [role=alert]")).contains("Une ligne par étape");
        assertThat(page.inputValue("#trajectory")).isEqualTo("demain : beaucoup");
        pageIsAccessible();
        page.fill("#trajectory", "31/12/2025 : 40\n31/12/2027 : 90");
        page.click("text=Enregistrer");
        page.waitForURL(url -> url.contains("/objectifs/") && url.contains("enregistre"));
        page.fill("#day", "30/06/2026");
        page.fill("#value", "48,5");
        page.fill("#citation", "Comptage d’essai");
        page.click("text=Enregistrer");
        page.waitForSelector("text=En retard sur la trajectoire");
        assertThat(read(".t-figure")).contains("48,5 %");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
    }

    @Test
    void anAdministratorWorksOutSkillsFromASurvey() {
        var answers =
                new StringBuilder("poids;age;genre;utilisateur;information;communication;contenu;securite;problemes\n");
        for (int i = 0; i < 200; i++) {
            answers.append("1;")
                    .append(16 + i % 59)
                    .append(i % 2 == 0 ? ";f" : ";m")
                    .append(i % 5 == 0 ? ";1;0;1;1;1;1\n" : ";1;2;2;3;3;3\n");
        }
        signIn("administration");
        page.navigate("/administration/enquetes-competences");
        pageIsAccessible();
        page.fill("#day", "15/03/2026");
        page.fill("#source", "Enquête d’essai");
        page.setInputFiles(
                "#file",
                new FilePayload("reponses.csv", "text/csv", "poids;age\n1;20\n".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Calculer");
        assertThat(read("main")).contains("Il manque des colonnes");
        pageIsAccessible();
        page.setInputFiles(
                "#file",
                new FilePayload("reponses.csv", "text/csv", answers.toString().getBytes(StandardCharsets.UTF_8)));
        page.click("text=Calculer");
        page.waitForURL(url -> url.matches(".*/enquetes-competences/[0-9a-f-]{36}"));
        assertThat(read("main")).contains("80 %");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
    }

    /** What people read there, whatever kind of space keeps a number together. */
    private String read(String selector) {
        return page.textContent(selector).replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
