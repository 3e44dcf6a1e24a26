package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.mediane.registers.identity.DemonstrationPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counsellor where there is no network. */
class OfflineJourneyTest extends Journey {
    private static final String HOME = "/mon-espace/hors-ligne";
    private static final String SENDING = "**" + HOME + "/envois/**";
    private static final String CODE = "lavande 42";

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void signingOutWithSomethingUnsentAsksFirstThenEmpties() {
        prepare("mediatrice");
        cut(true);
        record(51);
        lock();
        cut(false);
        page.navigate("/mon-espace");
        assertThat(page.locator("[data-reminder]")).containsText("1");
        page.locator(".m-top-end form[action='/deconnexion'] button").click();
        assertThat(page.locator("dialog[open]")).containsText("Tout n’est pas envoyé");
        page.waitForFunction("() => document.getAnimations().length === 0");
        pageIsAccessible();
        page.locator("dialog[open] button[value=stay]").click();
        page.navigate("/mon-espace");
        page.locator(".m-top-end form[action='/deconnexion'] button").click();
        page.locator("dialog[open] button[value=empty]").click();
        page.waitForURL(url -> url.contains("/connexion"));
        signIn("mediatrice");
        page.navigate(HOME);
        assertThat(page.locator("[data-view=setup]")).isVisible();
        assertThat(recorded(51)).isZero();
    }

    @Test
    void afterSigningOutElsewhereNothingLeavesAndAnotherAccountNeitherReadsNorSends() {
        prepare("mediatrice");
        cut(true);
        record(52);
        cut(false);
        page.context().clearCookies();
        page.reload();
        unlock(CODE);
        assertThat(page.locator("#reseau")).containsText("pas connecté");
        assertThat(recorded(52)).isZero();
        signIn("coordinateur");
        page.navigate(HOME);
        assertThat(page.locator("[data-view=not-allowed]")).isVisible();
        assertThat(recorded(52)).isZero();
        page.context().clearCookies();
        signIn("mediatrice");
        page.navigate(HOME + "?lang=en");
        assertThat(page.locator("[data-view=unlock] h1")).hasText("Open offline");
        unlock(CODE);
        assertThat(page.locator("#nouvelles")).containsText("Sent");
        assertThat(recorded(52)).isEqualTo(1);
    }

    @Test
    void wrongCodesAreSlowedAndDoNotDestroyWhatWaits() {
        prepare("mediatrice");
        cut(true);
        record(53);
        lock();
        for (int i = 0; i < 3; i++) {
            unlock("mauvais " + i);
            assertThat(page.locator("#code-erreur p")).isVisible();
        }
        assertThat(page.locator("#code-erreur")).containsText("Attendez 30 secondes");
        unlock(CODE);
        assertThat(page.locator("[data-view=unlock]")).isVisible();
        assertThat((Integer) page.evaluate("async () => (await indexedDB.databases()).length"))
                .isEqualTo(1);
        page.clock().install();
        page.clock().fastForward(31_000);
        unlock(CODE);
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
    }

    @Test
    void theOrdinaryFormKeepsWhatWasTypedWhenTheNetworkIsLostAtSending() {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        fill(54);
        cut(true);
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("#sans-reseau")).isVisible();
        assertThat(page.locator("#sans-reseau")).isFocused();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("54");
        pageIsAccessible();
        picture("network-lost");
        cut(false);
        page.locator("#activite button[value=enregistrer]").click();
        page.waitForURL(url -> url.contains("fait=enregistree"));
        assertThat(recorded(54)).isEqualTo(1);
    }

    @Test
    void tenWrongCodesTakeTheCopiesOutAndLeaveWhatWaits() {
        prepare("mediatrice");
        cut(true);
        record(55);
        lock();
        page.clock().install();
        for (int i = 0; i < 10; i++) {
            unlock("mauvais " + i);
            assertThat(page.locator("#code")).hasValue("");
            assertThat(page.locator("#code-erreur p")).isVisible();
            page.clock().fastForward(16 * 60_000);
        }
        assertThat(copies()).isZero();
        unlock(CODE);
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
        cut(false);
        page.reload();
        unlock(CODE);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé");
        assertThat(recorded(55)).isEqualTo(1);
    }

    /** The agenda and the people that came from the server. */
    private int copies() {
        return (Integer) page.evaluate("""
                async () => {
                  const db = await new Promise((done) => {
                    const asked = indexedDB.open('mediane-hors-ligne');
                    asked.onsuccess = () => done(asked.result);
                  });
                  const count = await new Promise((done) => {
                    const asked = db.transaction('copies').objectStore('copies').count();
                    asked.onsuccess = () => done(asked.result);
                  });
                  db.close();
                  return count;
                }
                """);
    }

    private void prepare(String persona) {
        signIn(persona);
        page.navigate(HOME);
        page.locator("#nouveau-code").fill(CODE);
        page.locator("#encore-code").fill(CODE);
        page.locator("#preparer button").click();
        assertThat(page.locator("[data-view=home]")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    private void cut(boolean cut) {
        page.context().setOffline(cut);
    }

    private void unlock(String code) {
        page.locator("#code").fill(code);
        page.keyboard().press("Enter");
    }

    private void lock() {
        page.locator("#verrouiller").click();
        assertThat(page.locator("[data-view=unlock]")).isVisible();
    }

    /** Records remote help by e-mail of so many minutes: those of each test differ, so that it counts its own. */
    private void record(int minutes) {
        page.locator("a[href='#activite']").click();
        fill(minutes);
        keep();
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
    }

    private void fill(int minutes) {
        page.locator("label:has(input[name=place][value=a_distance])").click();
        page.locator("label:has(input[name=duration][value=autre])").click();
        page.locator("#activite [name=minutes]").fill(Integer.toString(minutes));
        page.locator("#activite input[name=themes][value=email]").check();
        page.locator("#activite input[name=equipment][value=telephone]").check();
    }

    private void keep() {
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("[data-view=home]")).isVisible();
    }

    private void killTheTab() {
        BrowserContext window = page.context();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
    }

    /** The server does what it is asked, and its answer never comes back. */
    private void loseTheAnswer() {
        page.route(SENDING, route -> {
            route.fetch(new Route.FetchOptions());
            route.abort();
        });
    }

    /** What lies in the browser says nothing to who does not have the code. */
    private void nothingIsReadable(String word) {
        var stored = (String) page.evaluate("""
                async () => {
                  const bytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
                    ? new TextDecoder('latin1').decode(value) : value;
                  const db = await new Promise((done) => {
                    const asked = indexedDB.open('mediane-hors-ligne');
                    asked.onsuccess = () => done(asked.result);
                  });
                  let all = JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
                  for (const name of db.objectStoreNames) {
                    const rows = await new Promise((done) => {
                      const asked = db.transaction(name).objectStore(name).getAll();
                      asked.onsuccess = () => done(asked.result);
                    });
                    all += JSON.stringify(rows, (_, value) => bytes(value));
                  }
                  db.close();
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      if (!request.url.includes('/assets/') && !request.url.includes('/coquille')) {
                        all += request.url + await (await cache.match(request)).text();
                      }
                    }
                  }
                  return all;
                }
                """);
        assertThat(stored).isNotEmpty().doesNotContain(word);
    }

    private int recorded(int minutes) {
        return jdbc.sql("""
                        select count(*) from mediation.activity
                        where counsellor = :her and minutes = :minutes and place = 'a_distance' and deleted_at is null
                          and recorded_at > now() - interval '5 minutes'
                        """)
                .param("her", DemonstrationPeople.account("mediatrice"))
                .param("minutes", minutes)
                .query(Integer.class)
                .single();
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
