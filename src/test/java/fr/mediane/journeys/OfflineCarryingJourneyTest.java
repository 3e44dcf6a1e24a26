package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.mediation.Counsellors;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The network is lost while the ordinary form is being filled in. */
class OfflineCarryingJourneyTest extends OfflineJourney {
    @Test
    void theOrdinaryFormKeepsWhatWasTypedWhenTheNetworkIsLostAtSending() {
        signIn("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        fill(66);
        cut(true);
        page.locator("#activite button[value=enregistrer]").click();
        assertThat(page.locator("#sans-reseau")).isVisible();
        assertThat(page.locator("#sans-reseau")).isFocused();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("66");
        assertThat(page.locator("#sans-reseau")).containsText("n’est pas préparé");
        assertThat(page.locator("#emporter")).isHidden();
        pageIsAccessible();
        picture("network-lost");
        page.setViewportSize(375, 667);
        page.evaluate("() => scrollTo(0, document.body.scrollHeight / 2)");
        assertThat(page.locator("#reseau-perdu")).isInViewport();
        pageFits();
        page.evaluate("() => scrollTo(0, 0)");
        picture("network-lost-phone");
        page.locator("#reseau-perdu a").click();
        assertThat(page.locator("#sans-reseau")).isFocused();
        assertThat(page.locator("#sans-reseau")).isInViewport();
        cut(false);
        page.locator("#activite button[value=enregistrer]").click();
        page.waitForURL(url -> url.contains("fait=enregistree"));
        assertThat(recorded(66)).isEqualTo(1);
    }

    @Test
    void onePressCarriesWhatWasTypedToTheOfflinePageSealed() {
        prepare("mediatrice");
        page.navigate("/mon-espace/activites/nouvelle");
        fill(63);
        page.locator("#activite input[type=search][name=personName]").fill("Firmin Emporté");
        page.keyboard().press("Enter");
        page.locator("#precisions summary").click();
        page.locator("#activite [name=note]").fill("Revient jeudi avec ses papiers");
        assertThat(page.locator("#sans-reseau")).isHidden();
        cut(true);
        assertThat(page.locator("#sans-reseau")).containsText("rien n’est perdu");
        assertThat(page.locator("#sans-reseau [data-unprepared]")).isHidden();
        pageIsAccessible();
        pageFits();
        picture("network-lost-carry");
        page.locator("#emporter").click();
        assertThat(page.locator("#nouvelles")).containsText("Votre code l’ouvre");
        nothingIsReadable("jeudi");
        nothingIsReadable("Firmin");
        killTheTab();
        page.navigate(HOME);
        unlock(CODE);
        assertThat(page.locator("#nouvelles")).containsText("Voici ce que vous aviez saisi");
        assertThat(page.locator("#activite [name=minutes]")).hasValue("63");
        assertThat(page.locator("#activite [name=note]")).hasValue("Revient jeudi avec ses papiers");
        assertThat(page.locator("#activite input[type=search][name=personName]"))
                .hasValue("Firmin Emporté");
        pageIsAccessible();
        keep();
        cut(false);
        assertThat(page.locator("#nouvelles")).containsText("Envoyé : 1");
        assertThat(recorded(63)).isEqualTo(1);
    }

    @Test
    void anActivityOfAMeetingKeepsItWithoutNetworkAndIsCountedOnce() {
        var meeting = meeting(1);
        try {
            prepare("mediatrice");
            page.locator("[data-meeting='" + meeting + "']").waitFor();
            cut(true);
            page.locator("[data-meeting='" + meeting + "'] button").click();
            fill(67);
            keep();
            cut(false);
            assertThat(page.locator("#nouvelles")).containsText("Envoyé : 1");
            assertThat(recordedOf(meeting)).isEqualTo(67);

            cut(true);
            page.locator("[data-meeting='" + meeting + "'] button").click();
            fill(68);
            keep();
            cut(false);
            assertThat(page.locator("#attente")).containsText("rien ne compte deux fois");
            assertThat(recorded(68)).isZero();
            pageIsAccessible();
            picture("offline-meeting-reported");
            page.locator("#attente a[href*='/mon-espace/agenda/" + meeting + "']")
                    .click();
            assertThat(page.locator("main [role=status]")).containsText("déjà été rapporté");
            pageIsAccessible();
            picture("meeting-reported");
        } finally {
            forget(meeting);
        }
    }

    @Test
    void theOrdinaryFormOfAMeetingIsCarriedWithItsMeeting() {
        var meeting = meeting(2);
        try {
            prepare("mediatrice");
            page.navigate("/mon-espace/activites/nouvelle?rendez-vous=" + meeting);
            assertThat(page.locator("#activite input[name=rendezVous]")).hasValue(meeting.toString());
            fill(69);
            cut(true);
            page.locator("#emporter").click();
            unlock(CODE);
            assertThat(page.locator("#activite [name=minutes]")).hasValue("69");
            keep();
            cut(false);
            assertThat(page.locator("#nouvelles")).containsText("Envoyé : 1");
            assertThat(recordedOf(meeting)).isEqualTo(69);
        } finally {
            forget(meeting);
        }
    }

    /** An appointment of hers in the first minutes of today, when there is no other. */
    private UUID meeting(int minute) {
        var id = Uuid7.next();
        jdbc.sql("""
                        insert into agenda.meeting (id, kind, host, venue, zone, during, capacity, announced, created_at,
                            changed_at)
                        select :id, 'APPOINTMENT', :host, :venue, 'Europe/Paris', tstzrange(at, at + interval '1 minute'),
                            1, false, now(), now()
                        from (select date_trunc('day', now(), 'Europe/Paris') + make_interval(mins => :minute) as at)
                        """)
                .param("id", id)
                .param("host", DemonstrationPeople.account("mediatrice"))
                .param("venue", Counsellors.venue(jdbc))
                .param("minute", minute)
                .update();
        return id;
    }

    /** How many minutes the activity lasts that was made of it. */
    private int recordedOf(UUID meeting) {
        return jdbc.sql("""
                        select a.minutes from mediation.activity a
                        join mediation.published_from_meeting f on f.activity = a.id where f.meeting = ?
                        """).param(meeting).query(Integer.class).single();
    }

    private void forget(UUID meeting) {
        for (var table : List.of("agenda.report", "mediation.from_meeting")) {
            jdbc.sql("delete from " + table + " where meeting = ?")
                    .param(meeting)
                    .update();
        }
        jdbc.sql("delete from agenda.meeting where id = ?").param(meeting).update();
    }

    @Test
    void whatWasCarriedCountsAtSignOutAndTakesNothingFromTheFormInHand() {
        prepare("mediatrice");
        page.locator("a[href='#activite']").click();
        fill(64);
        page.navigate("/mon-espace/activites/nouvelle");
        fill(65);
        cut(true);
        page.locator("#emporter").click();
        assertThat(page.locator("[data-view=unlock]")).isVisible();
        cut(false);
        page.navigate("/mon-espace");
        assertThat(page.locator("[data-reminder]")).containsText("1");
        page.navigate(HOME);
        unlock(CODE);
        assertThat(page.locator("#activite [name=minutes]")).hasValue("65");
        keep();
        page.waitForCondition(() -> recorded(65) == 1);
        page.locator("a[href='#activite']").click();
        assertThat(page.locator("#activite [name=minutes]")).hasValue("64");
        keep();
        page.waitForCondition(() -> recorded(64) == 1);
    }
}
