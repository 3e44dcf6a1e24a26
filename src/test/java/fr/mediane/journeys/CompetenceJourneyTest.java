package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.mediane.programmes.beneficiaries.DemonstrationBeneficiaries;
import org.junit.jupiter.api.Test;

/** Someone sees what they can do, alone on a phone; a counsellor reads aloud, shows progress and keeps a plan. */
class CompetenceJourneyTest extends Journey {
    private static final int PHONE = 375;

    @Test
    void someoneAloneAnswersOnAPhoneGoesBackTakesABreakAndSeesTheResult() {
        open(PHONE, 700);
        page.navigate("/competences");
        look();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Commencer"))
                .click();
        look();
        answer("o");
        answer("a");
        page.click(".c-way a >> nth=0");
        assertThat(page.locator(".c-answers button[data-variant=primary]")).containsText("avec de l’aide");
        look();
        page.goBack();
        answer("n");
        page.click(".c-way a >> nth=1");
        look();
        var code = page.innerText(".c-code");
        open(PHONE, 700);
        page.navigate("/competences");
        page.click("#code-reprise summary");
        page.fill("#code", code);
        page.click("#code-reprise button");
        assertThat(page.locator("input[name=n]")).hasValue("4");
        while (page.url().contains("/question")) {
            answer("o");
        }
        assertThat(page.locator("h1")).hasText("Ce que vous savez faire");
        assertThat(page.locator(".c-levels tbody tr")).hasCount(5);
        look();
        picture("competence-result");
        page.navigate("/competences/resultat?lang=en");
        look();
    }

    @Test
    void aCounsellorReadsAloudShowsProgressAndKeepsAPlan() {
        signIn("mediatrice");
        var place = "/mon-espace/beneficiaires/"
                + DemonstrationBeneficiaries.ofMediatrice().get(3) + "/competences";
        page.navigate(place);
        look();
        picture("competence-progress");
        page.click("form[action$='/competences'] button >> nth=0");
        look();
        assertThat(page.innerText("main")).contains("À lire à voix haute");
        answer("a");
        page.click(".c-way a >> nth=1");
        assertThat(page.locator("#evaluer")).hasText("Autoévaluation commencée");
        page.click("a[href$='/question']");
        while (page.url().contains("/question")) {
            answer("o");
        }
        look();
        page.navigate(place + "/objectifs/nouveau");
        page.fill("#title", "Ranger mes photos");
        page.fill("#steps", "Brancher le téléphone\nCopier les photos");
        look();
        page.click("main form button[type=submit]");
        assertThat(page.locator(".c-goal").first()).containsText("Ranger mes photos");
        page.click(".c-goal .c-step button >> nth=0");
        assertThat(page.locator(".c-goal").first()).containsText("1 sur 2");
        look();
        page.setViewportSize(PHONE, 700);
        page.navigate(place + "?lang=en");
        look();
        page.navigate("/competences?lang=fr");
    }

    private void answer(String letter) {
        page.click(".c-answers button[value=" + letter + "]");
    }

    private void look() {
        pageIsAccessible();
        pageFits();
    }
}
