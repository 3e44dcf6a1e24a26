package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesJourneyTest extends Journey {
    @Test
    void anAdministratorWritesTriesAndPublishesATable() {
        var key = "parcours-" + Long.toString(System.nanoTime(), 36);
        signIn("administration");
        page.navigate("/administration/regles");
        pageIsAccessible();
        page.click("text=Nouvelle table");
        page.fill("#nom", "Tarif du parcours");
        page.fill("#name", "Fare of the journey");
        page.fill("#but", "Dit qui paie moins.");
        page.fill("#purpose", "Says who pays less.");
        page.fill("#cle", key);
        page.click("text=Créer la table");
        page.click("text=Ouvrir le brouillon");
        assertThat(page.textContent("h1")).contains("Tarif du parcours");
        pageIsAccessible();
        column("entree-0", "Âge", "Age", "age", "WHOLE", "0..130");
        column("sortie-0", "Réduction", "Reduction", "reduction", "YES_NO", "");
        row(0, "< 60", "non", "Avant 60 ans, le tarif est plein.", "Before 60, the fare is full.");
        page.click("text=Ajouter une ligne");
        row(1, ">= 65", "oui", "À partir de 65 ans, le tarif est réduit.", "From 65, the fare is reduced.");
        page.click("text=Ajouter un cas");
        page.fill("#cas-0-nom", "À la limite");
        page.fill("#cas-0-si-0", "60");
        page.fill("#cas-0-alors-0", "oui");
        page.keyboard().press("Enter");
        page.waitForSelector("text=C’est enregistré");
        assertThat(read("main"))
                .contains("Des cas restent sans réponse")
                .contains("Âge : de 60 à 64")
                .contains("Aucune ligne");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageIsAccessible();
        pageFits();
        page.setViewportSize(1280, 900);
        page.fill("#ligne-1-si-0", ">= 60");
        page.click("text=Enregistrer et vérifier");
        page.waitForSelector("text=Ni trou ni chevauchement");
        page.fill("#essai-0", "60");
        page.click("form[action*=essai] button");
        page.waitForSelector(".r-decision");
        assertThat(read(".r-decision")).contains("À partir de 65 ans").contains("Règlement du parcours");
        pageIsAccessible();
        page.fill("#date", "01/01/2020");
        page.click("text=Publier cette version");
        page.waitForSelector("text=La version est publiée");
        pageIsAccessible();
        page.setViewportSize(375, 800);
        pageFits();
    }

    private String read(String selector) {
        return page.innerText(selector).replaceAll("[\\u00a0\\u202f]", " ");
    }

    private void column(String id, String french, String english, String key, String kind, String values) {
        page.fill("#" + id + "-libelle", french);
        page.fill("#" + id + "-label", english);
        page.fill("#" + id + "-cle", key);
        page.selectOption("#" + id + "-sorte", kind);
        page.fill("#" + id + "-valeurs", values);
    }

    private void row(int row, String when, String then, String french, String english) {
        var id = "#ligne-" + row;
        page.fill(id + "-si-0", when);
        page.fill(id + "-alors-0", then);
        page.fill(id + "-phrase", french);
        page.fill(id + "-sentence", english);
        page.fill(id + "-texte", "Règlement du parcours, article " + (row + 1));
    }
}
