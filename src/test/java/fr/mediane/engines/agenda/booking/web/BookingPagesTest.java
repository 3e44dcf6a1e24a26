package fr.mediane.engines.agenda.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.AgendaTest;
import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.Personas;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BookingPagesTest extends AgendaTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpeningDesk openings;

    private String home = "";

    @BeforeEach
    void anOpenVenue() {
        home = "/lieux/" + venue + "/rendez-vous";
    }

    @Test
    void asksOneQuestionAfterAnother() {
        open();
        assertThat(Html.of(get("/lieux/" + venue))
                        .select("main a[href=" + home + "]")
                        .text())
                .contains("Prendre rendez-vous");
        var day = Agendas.monday(9).toLocalDate();
        var days = Html.of(get(home));
        assertThat(days.select("h1").text()).isEqualTo("Quel jour vous convient ?");
        assertThat(days.select("a[href*=jour=" + day + "]").text()).contains("4 moments libres");
        var times = Html.of(get(home + "?quoi=rendez-vous&jour=" + day));
        assertThat(times.select(".rdv-times a")).hasSize(4);
        var contact = Html.of(get(times.select(".rdv-times a").attr("href")));
        assertThat(contact.select("h1").text()).isEqualTo("Comment vous prévenir ?");
        assertThat(contact.select("input[name=id]").val()).hasSize(36);
    }

    @Test
    void booksByPhoneAloneAndCancelsByLinkWithAButtonOnly() {
        open();
        var id = Uuid7.next();
        var checked = Html.of(post(home + "/verifier", "id", "" + id, "debut", debut(), "phone", "06 39 98 02 01"));
        assertThat(checked.select("main").text()).contains("Est-ce bien cela", "06 39 98 02 01");
        var booked = post(home, "id", "" + id, "debut", debut(), "phone", "06 39 98 02 01");
        var address = Objects.requireNonNull(booked.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/rendez-vous/").endsWith("?fait=pris").doesNotContain("0639980201", "33639");
        var link = address.replace("?fait=pris", "");
        var ticket = Html.of(get(address));
        assertThat(ticket.select("[role=status]").text()).contains("place est réservée");
        assertThat(ticket.select(".rdv-code").text()).matches("[A-Z346789]{4}.[A-Z346789]{4}");
        assertThat(ticket.html()).doesNotContain("06 39 98 02 01", "+33639980101");
        Html.of(get(link + "/annuler"));
        Html.of(get(link + "/annuler"));
        assertThat(Html.of(get(link)).select("h1").text()).isEqualTo("Votre rendez-vous");
        assertThat(Html.of(post(link + "/annuler")).select("[role=status]").text())
                .contains("C’est annulé");
        assertThat(Html.of(post(link + "/annuler")).select("main").text()).contains("déjà annulé");
        assertThat(Html.of(get(home)).select("a[href*=jour]").first().text()).contains("4 moments");
    }

    @Test
    void theSamePostTwiceIsOneBooking() {
        open();
        var id = Uuid7.next();
        var first = post(home, "id", "" + id, "debut", debut(), "phone", "0639980202");
        var second = post(home, "id", "" + id, "debut", debut(), "phone", "0639980202");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        open();
        var none = post(home + "/verifier", "debut", debut(), "phone", " ");
        assertThat(none).hasStatus(422);
        assertThat(Html.of(none).select(".ds-error-summary a[href=#phone]")).hasSize(1);
        var bad = Html.of(post(home + "/verifier", "debut", debut(), "phone", "06 12"));
        assertThat(bad.select("input[name=phone]").val()).isEqualTo("06 12");
        assertThat(bad.select(".ds-error-summary a[href=#phone]")).hasSize(1);
        var email = Html.of(post(home + "/verifier", "debut", debut(), "email", "ana@"));
        assertThat(email.select(".ds-error-summary a[href=#email]")).hasSize(1);
        post(home, "debut", debut(), "phone", "0639980203");
        var taken = post(home, "debut", debut(), "phone", "0639980204");
        assertThat(taken).hasStatus(422);
        assertThat(Html.of(taken).select(".ds-error-summary").text()).contains("vient d’être prise");
    }

    @Test
    void readsOverseasNumbersOfThePlace() {
        open();
        jdbc.sql("update venues.venue set code_postal = '98800', commune_code = '98818' where id = ?")
                .param(venue)
                .update();
        assertThat(post(home + "/verifier", "debut", debut(), "phone", "25 00 00"))
                .hasStatusOk();
        assertThat(post(home + "/verifier", "debut", debut(), "phone", "+262 692 00 00 00"))
                .hasStatusOk();
    }

    @Test
    void aWorkshopThatIsFullOffersItsWaitingList() {
        var workshop = meetings.plan(
                        amina, Uuid7.next(), MeetingPlan.workshop(venue, Agendas.monday(9), 60, "Photos", 1))
                .orThrow();
        assertThat(Html.of(get(home)).select("main").text()).contains("Photos", "Une place libre");
        post(home, "atelier", "" + workshop.id(), "phone", "0639980205");
        assertThat(Html.of(get(home)).select("main").text()).contains("liste d’attente");
        var second = post(home, "atelier", "" + workshop.id(), "email", "ana@exemple.fr", "name", "Ana");
        var page = Html.of(get(Objects.requireNonNull(second.getResponse().getRedirectedUrl())));
        assertThat(page.select("h1").text()).isEqualTo("Vous êtes en liste d’attente");
    }

    @Test
    void aCodeAndItsPhoneLeadBack() {
        open();
        var address = post(home, "debut", debut(), "phone", "0639980206")
                .getResponse()
                .getRedirectedUrl();
        var code = Html.of(get(Objects.requireNonNull(address)))
                .select(".rdv-code")
                .text();
        assertThat(post("/rendez-vous", "code", code.toLowerCase(Locale.ROOT), "phone", "0639980206")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(address.replace("?fait=pris", ""));
        assertThat(post("/rendez-vous", "code", code, "phone", "0639980207")).hasStatus(422);
    }

    @Test
    void forgedLinksSayWhereToGo() {
        assertThat(get("/rendez-vous/forged")).hasStatus(404);
        assertThat(Html.of(post("/rendez-vous/forged/annuler")).select("main").text())
                .contains("Ce lien ne mène à aucun rendez-vous");
    }

    @Test
    void aCitizenNeedsNoContactAndFindsTheBookingAgain() {
        open();
        var booked = mvc.post()
                .uri(home)
                .with(Personas.as("citoyenne"))
                .param("debut", debut())
                .exchange();
        assertThat(booked.getResponse().getRedirectedUrl()).endsWith("?fait=pris");
        var own = mvc.get()
                .uri("/mon-espace/rendez-vous")
                .with(Personas.as("citoyenne"))
                .exchange();
        assertThat(Html.of(own).select(".rdv-choices a[href^=/rendez-vous/]")).isNotEmpty();
        post(Objects.requireNonNull(booked.getResponse().getRedirectedUrl()).replace("?fait=pris", "/annuler"));
    }

    private void open() {
        openings.open(
                        amina,
                        Uuid7.next(),
                        new OpeningPlan(
                                venue,
                                "",
                                Agendas.monday(9).toLocalDate(),
                                LocalTime.of(9, 0),
                                LocalTime.of(11, 0),
                                "",
                                30,
                                true,
                                true))
                .orThrow();
    }

    private static String debut() {
        return Agendas.monday(9).toString();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.visitor()).exchange();
    }

    private MvcTestResult post(String address, String... typed) {
        var request = mvc.post().uri(address).with(Personas.visitor()).with(asking -> {
            asking.setRemoteAddr(Uuid7.next().toString());
            return asking;
        });
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
