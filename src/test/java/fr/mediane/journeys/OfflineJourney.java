package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The base of journeys on a device that works without network. */
abstract class OfflineJourney extends Journey {
    static final String HOME = "/mon-espace/hors-ligne";
    static final String CODE = "lavande 42";

    @Autowired
    JdbcClient jdbc;

    void prepare(String persona) {
        signIn(persona);
        page.navigate(HOME);
        page.locator("#nouveau-code").fill(CODE);
        page.locator("#encore-code").fill(CODE);
        page.locator("#preparer button").click();
        // The keys of the device are made here: seconds on a busy machine.
        page.locator("[data-view=home]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    void cut(boolean cut) {
        page.context().setOffline(cut);
    }

    void unlock(String code) {
        page.locator("#code").fill(code);
        page.keyboard().press("Enter");
    }

    void lock() {
        page.locator("#verrouiller").click();
        assertThat(page.locator("[data-view=unlock]")).isVisible();
    }

    /** Records remote help by e-mail of so many minutes: those of each test differ, so that it counts its own. */
    void record(int minutes) {
        page.locator("a[href='#activite']").click();
        fill(minutes);
        keep();
        assertThat(page.locator("#attente .off-entry")).hasCount(1);
    }

    void fill(int minutes) {
        page.locator("label:has(input[name=place][value=a_distance])").click();
        page.locator("label:has(input[name=duration][value=autre])").click();
        page.locator("#activite [name=minutes]").fill(Integer.toString(minutes));
        page.locator("#activite input[name=themes][value=email]").check();
        page.locator("#activite input[name=equipment][value=telephone]").check();
    }

    void keep() {
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("[data-view=home]")).isVisible();
    }

    void killTheTab() {
        BrowserContext window = page.context();
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        page = window.newPage();
        page.setDefaultTimeout(15_000);
    }

    /** What lies in the browser says nothing to who does not have the code. */
    void nothingIsReadable(String word) {
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

    int recorded(int minutes) {
        return recorded(minutes, DemonstrationPeople.account("mediatrice"));
    }

    int recorded(int minutes, UUID counsellor) {
        return jdbc.sql("""
                        select count(*) from mediation.activity
                        where counsellor = :her and minutes = :minutes and place = 'a_distance' and deleted_at is null
                          and recorded_at > now() - interval '5 minutes'
                        """)
                .param("her", counsellor)
                .param("minutes", minutes)
                .query(Integer.class)
                .single();
    }
}
