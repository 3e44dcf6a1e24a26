package fr.mediane.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.mediane.registers.identity.DemonstrationPeople;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody books by phone alone and cancels by the link; a counsellor says who came and records it. */
class AppointmentJourneyTest extends Journey {
    @Autowired
    JdbcClient jdbc;

    @Test
    void somebodyBooksByPhoneAloneOnAPhoneAndCancelsByTheLink() {
        open(375, 800);
        bookAtAVenue();
        looksRight("book-what");
        wantAnAppointment();
        looksRight("book-day");
        page.locator(".rdv-choices a").last().click();
        looksRight("book-time");
        page.locator(".rdv-times a").first().click();
        page.getByText("Continuer").click();
        assertThat(page.locator(".ds-error-summary")).isVisible();
        looksRight("book-contact");
        page.fill("#phone", "06 39 98 77 01");
        page.getByText("Continuer").click();
        looksRight("book-check");
        page.getByText("Confirmer").click();
        page.waitForURL(url -> url.contains("fait=pris"));
        looksRight("held");
        page.getByText("Je ne viens plus").click();
        looksRight("give-up");
        page.getByText("Oui, annuler").click();
        assertThat(page.locator("[role=status]")).containsText("C’est annulé");
        looksRight("cancelled");
        page.navigate("/rendez-vous/forged");
        looksRight("unknown");
        page.navigate("/rendez-vous?lang=en");
        looksRight("find");
    }

    /** The time stays chosen through the sign-in, no contact is needed, and the name is there. */
    @Test
    void somebodyBooksByFranceConnectAndComesBackToTheVeryTime() {
        bookAtAVenue();
        wantAnAppointment();
        page.locator(".rdv-choices a").last().click();
        page.locator(".rdv-times a").first().click();
        var when = page.locator(".m-lead").innerText();
        page.getByText("Vous avez FranceConnect ?").click();
        pageIsAccessible();
        page.click("[data-provider=franceconnect]");
        page.click("button[name=persona][value=citoyenne]");
        page.waitForURL(url -> url.contains("/rendez-vous?debut="));
        assertThat(page.locator(".m-lead")).hasText(when, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        assertThat(page.locator("main")).containsText("Vous êtes connecté");
        looksRight("book-contact-known");
        page.getByText("Continuer").click();
        assertThat(page.locator("#name")).hasValue(citizen());
        looksRight("book-check-known");
        page.getByText("Confirmer").click();
        page.waitForURL(url -> url.contains("fait=pris"));
        var held = URI.create(page.url()).getPath();
        page.navigate("/mon-espace/rendez-vous");
        looksRight("book-own");
        page.locator("main a[href='" + held + "']").click();
        page.getByText("Je ne viens plus").click();
        page.getByText("Oui, annuler").click();
        assertThat(page.locator("[role=status]")).containsText("C’est annulé");
    }

    private void bookAtAVenue() {
        var venue = jdbc.sql("""
                        select venue::text from agenda.opening_window
                        where lower(during) > now() + interval '2 days' and closed_at is null limit 1
                        """).query(String.class).single();
        page.navigate("/lieux/" + venue);
        page.locator("main a[href$='/rendez-vous']").first().click();
    }

    /** Where workshops are announced too, one says which of the two. */
    private void wantAnAppointment() {
        if (page.locator("a[href$='quoi=rendez-vous']").count() > 0) {
            page.locator("a[href$='quoi=rendez-vous']").click();
        }
    }

    private String citizen() {
        return jdbc.sql("select given_name || ' ' || family_name from identity.account where id = ?")
                .param(DemonstrationPeople.account("citoyenne"))
                .query(String.class)
                .single();
    }

    @Test
    void aCounsellorSaysWhoCameAndRecordsIt() {
        signIn("mediatrice");
        page.navigate("/mon-espace/agenda");
        looksRight("week");
        page.locator("h2 a").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat((String) page.evaluate("document.activeElement.closest('li').className"))
                .contains("ag-day");
        var meeting = jdbc.sql("""
                        select m.id::text from agenda.meeting m join agenda.booking b on b.meeting = m.id
                        where m.kind = 'WORKSHOP' and m.cancelled_at is null and upper(m.during) < now()
                          and b.seat is not null
                          and m.host = (select host from agenda.opening limit 1) limit 1
                        """).query(String.class).single();
        page.navigate("/mon-espace/agenda/" + meeting);
        looksRight("meeting");
        page.locator("button[value=seen]").first().click();
        assertThat(page.locator("button[value=seen]").first()).hasAttribute("aria-pressed", "true");
        page.getByText("Enregistrer l’activité").click();
        assertThat(page.locator("input[name=rendezVous]")).hasValue(meeting);
        for (var address : new String[] {"nouveau", "plages", "calendriers"}) {
            page.navigate("/mon-espace/agenda/" + address);
            looksRight("agenda-" + address);
        }
        page.navigate("/boite-aux-lettres");
        looksRight("mailbox");
        open(375, 800);
        signIn("mediatrice");
        page.navigate("/mon-espace/agenda");
        pageFits();
        picture("week-phone");
        page.navigate("/mon-espace/agenda/" + meeting);
        pageFits();
    }

    private void looksRight(String name) {
        pageIsAccessible();
        pageFits();
        picture(name);
    }
}
