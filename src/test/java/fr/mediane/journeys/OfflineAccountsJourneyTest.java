package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A device that keeps records: whose they are, who may open and send them. */
class OfflineAccountsJourneyTest extends OfflineJourney {
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

    /** Everything that the browser had, cookies and token, said again by another program. */
    @Test
    void whatAStolenDeviceSaysAgainAfterSignOutIsRefused() throws Exception {
        signIn("mediatrice");
        page.navigate(HOME);
        @SuppressWarnings("unchecked")
        var session = (Map<String, String>) page.evaluate("async () => (await fetch('" + HOME + "/session')).json()");
        var cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        assertThat(replayed(cookies, session, 71)).isEqualTo(200);
        assertThat(recorded(71)).isEqualTo(1);
        page.navigate("/mon-espace");
        page.locator(".m-top-end form[action='/deconnexion'] button").click();
        page.waitForURL(url -> url.contains("/connexion"));
        assertThat(replayed(cookies, session, 72)).isNotEqualTo(200);
        assertThat(recorded(72)).isZero();
    }

    private int replayed(String cookies, Map<String, String> session, int minutes) throws Exception {
        var form = "account=" + session.get("account") + "&id=" + Uuid7.next() + "&revision=1&type=individuel&date="
                + LocalDate.now(Clock.systemUTC()).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT))
                + "&place=a_distance&duration=autre&hours=0&minutes=" + minutes + "&themes=email";
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + HOME + "/envois/activite"))
                                    .header("Cookie", cookies)
                                    .header(session.get("header"), session.get("token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void aSecondCounsellorOfTheSameDeviceNeitherReadsNorSendsWhatTheFirstLeft() {
        var grant = Uuid7.next();
        var second = DemonstrationPeople.account("employeur");
        jdbc.sql("""
                        insert into identity.role_grant (id, account, role, scope, granted_at)
                        values (?, ?, 'MEDIATOR', 'OWN', now())
                        """).params(grant, second).update();
        try {
            prepare("mediatrice");
            cut(true);
            record(62);
            lock();
            // The session of the first has run out; nobody signed out.
            page.context().clearCookies();
            cut(false);
            signIn("employeur");
            page.navigate("/mon-espace/activites/nouvelle");
            page.navigate(HOME);
            assertThat(page.locator("[data-view=foreign]")).containsText("attendent ici, fermés par son code");
            assertThat(page.locator("#reprendre")).isHidden();
            pageIsAccessible();
            pageFits();
            assertThat(page.content()).doesNotContain("62 min", "Camille");
            assertThat(recorded(62)).isZero();
            assertThat(recorded(62, second)).isZero();
            // Even with the first one's code, nothing goes under the name of the second.
            cut(true);
            page.reload();
            unlock(CODE);
            assertThat(page.locator("#attente .off-entry")).hasCount(1);
            cut(false);
            assertThat(page.locator("#reseau")).containsText("Une autre personne est connectée");
            assertThat(recorded(62)).isZero();
            assertThat(recorded(62, second)).isZero();
            page.context().clearCookies();
            signIn("mediatrice");
            page.navigate(HOME);
            unlock(CODE);
            assertThat(page.locator("#nouvelles")).containsText("Envoyé : 1");
            assertThat(recorded(62)).isEqualTo(1);
        } finally {
            jdbc.sql("delete from identity.role_grant where id = ?")
                    .param(grant)
                    .update();
        }
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
}
