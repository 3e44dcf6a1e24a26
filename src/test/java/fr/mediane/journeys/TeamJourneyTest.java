package fr.mediane.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A coordinator's day: the team, and what it did. */
class TeamJourneyTest extends Journey {
    @Test
    void aCoordinatorInvitesLooksAtTheFiguresAndLetsSomeoneGo() {
        signIn("coordinateur");
        page.navigate("/mon-espace/equipe");
        pageIsAccessible();
        page.click(".m-tile a:has-text('Drôme')");
        pageIsAccessible();
        page.click("button:has-text('Créer un lien')");
        assertThat(page.inputValue("#lien")).contains("/invitation/");
        pageIsAccessible();
        page.click("table a:has-text('Retirer') >> nth=0");
        pageIsAccessible();
        page.fill("#jour", "31/12/2099");
        page.click("main form button[type=submit]");
        assertThat(page.textContent("main")).contains("aujourd’hui ou un jour passé");
        pageIsAccessible();
        page.goBack();
        page.navigate("/mon-espace/equipe");
        page.click(".m-tile a:has-text('Drôme')");
        page.click("a:has-text('Chiffres de l’équipe')");
        pageIsAccessible();
    }

    @Test
    void theTeamFitsASmallScreenInEnglish() {
        open(320, 700);
        signIn("coordinateur");
        page.navigate("/mon-espace/equipe?lang=en");
        pageFits();
        pageIsAccessible();
        page.click(".m-tile a:has-text('Drôme')");
        pageFits();
        pageIsAccessible();
    }

    @Test
    void aCoordinatorRecordsAPartnershipAndFindsItAgain() {
        signIn("coordinateur");
        page.navigate("/mon-espace/coordination");
        assertThat(page.textContent("main")).contains("Forum des associations");
        pageIsAccessible();
        page.click("a:has-text('Forum des associations')");
        assertThat(page.inputValue("#participants")).isEqualTo("140");
        pageIsAccessible();
        page.navigate("/mon-espace/coordination/nouvelle?type=partenariat");
        page.click("main form button[type=submit]:has-text('Enregistrer')");
        pageIsAccessible();
        page.navigate("/mon-espace/coordination/partenaires?q=crest");
        assertThat(page.textContent("table")).contains("CCAS de Crest");
        pageIsAccessible();
        page.click("a:has-text('CCAS de Crest')");
        pageIsAccessible();
    }

    @Test
    void aCounsellorReadsPartnersAndSeesTagsOfTheFourLevels() {
        open(375, 760);
        signIn("mediatrice");
        page.navigate("/mon-espace/coordination/partenaires");
        assertThat(page.textContent("table")).contains("France Travail Valence");
        assertThat(page.querySelectorAll("main a:has-text('Ajouter un partenaire')"))
                .isEmpty();
        pageFits();
        pageIsAccessible();
        page.navigate("/mon-espace/etiquettes");
        pageFits();
        pageIsAccessible();
        page.navigate("/mon-espace/activites/nouvelle");
        assertThat(page.textContent("main form"))
                .contains("Dossier long", "Bus numérique", "Plan pauvreté", "Campagne des impôts");
    }

    @Test
    void aVenueKeeperFollowsTheCalendarOfAPlace() {
        signIn("lieu");
        page.navigate("/mon-espace/agenda/calendriers");
        pageIsAccessible();
        page.click("main form button[type=submit] >> nth=-1");
        assertThat(page.textContent("main")).contains("/agenda/", ".ics");
        pageIsAccessible();
    }
}
