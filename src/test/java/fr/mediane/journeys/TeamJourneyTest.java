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
}
