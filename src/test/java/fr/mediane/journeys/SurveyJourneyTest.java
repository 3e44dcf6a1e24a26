package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.ActivityDesk;
import fr.mediane.programmes.mediation.Sessions;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People say what a help brought them: by a code on a phone, on the counsellor's device; others read it together. */
class SurveyJourneyTest extends Journey {
    private static final int PHONE = 375;

    @Autowired
    ActivityDesk activities;

    @Test
    void fromTheCounsellorsPaperToThePersonsPhone() {
        var activity = workshop();
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/" + activity);
        page.click("main a[href$='/avis']");
        look();
        page.fill("#nombre", "2");
        page.click("form[action$='/codes'] button");
        assertThat(page.locator(".av-code")).hasCount(2);
        look();
        var code = page.locator(".av-code").first().innerText();
        open(PHONE, 700);
        page.navigate("/questionnaire");
        look();
        page.fill("#code", code);
        button("Continuer");
        look();
        page.click("main a.ds-button");
        look();
        button("Oui");
        look();
        page.check("text=Faire une démarche en ligne");
        button("Continuer");
        button("2");
        // Left, and taken up again on the same paper
        open(PHONE, 700);
        page.navigate("/questionnaire/" + code.replace(" ", ""));
        page.click("main a.ds-button");
        assertThat(page.locator("h1")).containsText("Et maintenant");
        button("4");
        page.click(".f-way a");
        assertThat(page.locator("button[data-variant=primary]")).hasText("4 (votre réponse)");
        page.goBack();
        button("3");
        look();
        page.fill("#better", "Plus de temps");
        button("Continuer");
        look();
        picture("survey-age");
        button("70 ans ou plus");
        button("Envoyer");
        assertThat(page.locator("h1")).hasText("Merci !");
        look();
        picture("survey-thanks");
        page.navigate("/questionnaire/AAAABBBB?lang=en");
        look();
        page.navigate("/questionnaire?lang=fr");
    }

    @Test
    void theCounsellorsDeviceShowsNothingElse() {
        var activity = workshop();
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/" + activity + "/avis");
        page.click("form[action$='/appareil'] button");
        assertThat(page.locator("h1")).hasText("Que vous a apporté cette aide ?");
        assertThat(page.locator("nav")).hasCount(0);
        assertThat(page.locator("a[href^='/mon-espace'], a[href='/connexion']")).hasCount(0);
        page.navigate("/mon-espace/activites/" + activity);
        assertThat(page.url()).as("the session is over").contains("/connexion");
        page.goBack();
        page.click("main a.ds-button");
        button("Non");
        button("3");
        button("3");
        button("5");
        button("Passer cette question");
        button("Envoyer");
        assertThat(page.locator("main")).containsText("rendre l’appareil");
        look();
    }

    @Test
    void anAdministratorWritesTheNextVersionAndPublishesIt() {
        signIn("administration");
        page.navigate("/administration/questionnaires");
        look();
        page.click("tbody a >> nth=0");
        look();
        page.click("main a[href*='comme=']");
        page.locator("#content").fill(page.inputValue("#content").replaceFirst("kind: ", "kinds: "));
        button("Enregistrer le brouillon");
        look();
        page.locator("#content").fill(page.inputValue("#content").replaceFirst("kinds: ", "kind: "));
        button("Enregistrer le brouillon");
        assertThat(page.locator("main")).containsText("Brouillon");
        button("Publier");
        assertThat(page.locator("main")).containsText("c’est elle que l’on envoie");
        look();
        page.setViewportSize(PHONE, 700);
        pageFits();
    }

    @Test
    void aPrefectAndThePublicReadWhatHelpChanges() {
        page.navigate("/impact");
        look();
        picture("impact");
        page.setViewportSize(PHONE, 700);
        page.navigate("/impact?lang=en");
        look();
        page.navigate("/impact?lang=fr");
        open(1280, 900);
        signIn("prefecture");
        page.navigate("/mon-espace/impact");
        assertThat(page.locator("#mots")).isVisible();
        look();
        picture("impact-prefecture");
        page.setViewportSize(320, 700);
        pageFits();
    }

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first()
                .click();
    }

    private UUID workshop() {
        var mediatrice = new Actor(
                Optional.of(DemonstrationPeople.account("mediatrice")),
                "",
                Set.of(new Grant(Role.MEDIATOR, new Scope.Own())));
        var id = Uuid7.next();
        activities.record(mediatrice, id, Sessions.workshop().content()).orThrow();
        return id;
    }

    private void look() {
        pageIsAccessible();
        pageFits();
    }
}
