package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A counsellor where there is no network. */
class OfflineJourneyTest extends OfflineJourney {
    private static final String SENDING = "**" + HOME + "/envois/**";

    @Test
    void withoutNetworkADayIsRecordedAndTheTabMayBeKilled() {
        prepare("mediatrice");
        pageIsAccessible();
        pageFits();
        cut(true);
        page.navigate("/mon-espace/activites/nouvelle");
        assertThat(page.locator("#nouvelles")).containsText("a besoin du réseau");
        assertThat(page.locator("#reseau")).containsText("Pas de réseau");
        unlock("pas le bon");
        assertThat(page.locator("#code-erreur")).containsText("pas le bon code");
        pageIsAccessible();
        unlock(CODE);
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("#activite-erreurs .ds-error-summary")).isFocused();
        pageIsAccessible();
        fill(41);
        killTheTab();
        page.navigate(HOME);
        unlock(CODE);
        page.locator("a[href='#activite']").click();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("41");
        keep();
        assertThat(page.locator("#attente")).containsText("En attente");
        pageIsAccessible();
        pageFits();
        nothingIsReadable("email");
        picture("offline-waiting");
        killTheTab();
        cut(false);
        page.navigate(HOME);
        unlock(CODE);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé");
        assertThat(recorded(41)).isEqualTo(1);
        assertThat(page.locator(".off-entry[data-entry]")).hasCount(0);
    }

    @Test
    void aLostAnswerNeitherLosesNorDoublesAndALaterCorrectionHolds() {
        prepare("mediatrice");
        loseTheAnswer();
        record(42);
        assertThat(page.locator("#reseau")).containsText("Pas de réseau");
        assertThat(recorded(42)).isEqualTo(1);
        page.locator("[data-act=edit]").click();
        fill(43);
        page.unroute(SENDING);
        keep();
        page.waitForCondition(() -> recorded(43) == 1);
        assertThat(recorded(42)).isZero();
    }

    @Test
    void changedHereAndElsewhereBothVersionsAreShown() {
        prepare("mediatrice");
        loseTheAnswer();
        record(44);
        assertThat(page.locator("#reseau")).containsText("Pas de réseau");
        page.locator("[data-act=edit]").click();
        fill(45);
        changeElsewhere(44, 54);
        page.unroute(SENDING);
        keep();
        page.locator("[data-act=compare]").click();
        assertThat(page.locator("#version-ici [data-differs=true]")).hasText("Minutes45");
        assertThat(page.locator("#version-mediane [data-differs=true]")).hasText("Minutes54");
        pageIsAccessible();
        pageFits();
        picture("offline-two-versions");
        page.locator("#garder-ici").click();
        page.waitForCondition(() -> recorded(45) == 1);
        assertThat(recorded(54)).isZero();
    }

    @Test
    void whatTheServerRefusesIsShownWithItsReasonsAndMended() {
        prepare("mediatrice");
        cut(true);
        page.locator("a[href='#activite']").click();
        fill(46);
        page.locator("label:has(input[name=place][value=domicile])").click();
        page.locator("#activite [name=commune]").fill("Xqzwvkj");
        keep();
        cut(false);
        assertThat(page.locator("#attente")).containsText("Aucune commune ne répond à ce nom");
        page.locator("[data-act=edit]").click();
        assertThat(page.locator("#activite-erreurs a[href='#commune']")).isVisible();
        page.locator("label:has(input[name=place][value=a_distance])").click();
        page.locator("#activite [name=commune]").fill("");
        keep();
        assertThat(page.locator("#nouvelles")).containsText("Envoyé");
        assertThat(recorded(46)).isEqualTo(1);
    }

    @Test
    void somebodyMetWithoutNetworkIsNamedAtOnceAndSentFirst() {
        prepare("mediatrice");
        cut(true);
        page.locator("a[href='#personne']").click();
        pageIsAccessible();
        page.locator("#nouvelle-personne [name=name]").fill("Odette Lafleur-Hors-Ligne");
        page.locator("#nouvelle-personne button.ds-button").first().click();
        assertThat(page.locator("#attente")).containsText("Odette Lafleur-Hors-Ligne");
        page.locator("a[href='#activite']").click();
        fill(47);
        page.locator("label:has-text('Odette Lafleur-Hors-Ligne')").click();
        keep();
        assertThat(page.locator("#attente .off-entry")).hasCount(2);
        nothingIsReadable("Odette");
        cut(false);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé : 2");
        assertThat(recorded(47)).isEqualTo(1);
    }

    @Test
    void tagsAreChosenWithoutNetworkAndOneRetiredMeanwhileIsSaid() {
        var kept = tag("Salon hors ligne");
        var retired = tag("Bus hors ligne");
        try {
            prepare("mediatrice");
            assertThat(page.locator("#journee")).containsText("Comme au");
            cut(true);
            page.locator("a[href='#activite']").click();
            fill(61);
            page.locator("#precisions summary").click();
            page.locator("label:has-text('Salon hors ligne')").click();
            page.locator("label:has-text('Bus hors ligne')").click();
            pageIsAccessible();
            keep();
            assertThat(page.locator("#attente")).containsText("Bus hors ligne, Salon hors ligne");
            nothingIsReadable("Salon hors ligne");
            jdbc.sql("update coordination.tag set retired_at = now() where id = ?")
                    .param(retired)
                    .update();
            cut(false);
            assertThat(page.locator("#attente")).containsText("n’est plus proposée");
            assertThat(recorded(61)).isZero();
            page.locator("[data-act=edit]").click();
            assertThat(page.locator("label:has-text('Salon hors ligne') input")).isChecked();
            page.locator("label:has-text('Bus hors ligne')").click();
            keep();
            assertThat(page.locator("#nouvelles")).containsText("Envoyé");
            assertThat(recorded(61)).isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from mediation.activity_tag where tag = ?")
                            .param(kept)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            jdbc.sql("delete from mediation.activity_tag where tag in (?, ?)")
                    .params(kept, retired)
                    .update();
            jdbc.sql("delete from coordination.tag where id in (?, ?)")
                    .params(kept, retired)
                    .update();
        }
    }

    @Test
    void twoTabsSendOnceAndTheOtherDeviceHoldsItsOwn() {
        prepare("mediatrice");
        cut(true);
        record(48);
        var second = page.context().newPage();
        second.navigate(HOME);
        second.locator("#code").fill(CODE);
        second.keyboard().press("Enter");
        assertThat(second.locator("#attente .off-entry")).hasCount(1);
        cut(false);
        assertThat(page.locator("#attente .off-entry")).hasCount(0);
        assertThat(second.locator("#attente .off-entry")).hasCount(0);
        assertThat(recorded(48)).isEqualTo(1);
        open(375, 800);
        prepare("mediatrice");
        pageFits();
        cut(true);
        record(49);
        pageFits();
        cut(false);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé");
        assertThat(recorded(49)).isEqualTo(1);
    }

    private UUID tag(String label) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into coordination.tag (id, level, owner, label, created_at)
                        values (?, 'PERSONAL', ?, ?, now())
                        """)
                .params(id, DemonstrationPeople.account("mediatrice").toString(), label)
                .update();
        return id;
    }

    /** The server does what it is asked, and its answer never comes back. */
    private void loseTheAnswer() {
        page.route(SENDING, route -> {
            route.fetch(new Route.FetchOptions());
            route.abort();
        });
    }

    private void changeElsewhere(int before, int after) {
        assertThat(jdbc.sql("""
                                update mediation.activity set minutes = :after, version = version + 1
                                where counsellor = :her and minutes = :before and place = 'a_distance'
                                  and recorded_at > now() - interval '5 minutes'
                                """)
                        .param("her", DemonstrationPeople.account("mediatrice"))
                        .param("before", before)
                        .param("after", after)
                        .update())
                .isEqualTo(1);
    }
}
