package fr.mediane.engines.agenda.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.engines.agenda.MeetingDesk;
import fr.mediane.engines.agenda.MeetingPlan;
import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.engines.agenda.openings.OpeningPlan;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.UnsupportedEncodingException;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class BookingPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OpeningDesk openings;

    @Autowired
    MeetingDesk meetings;

    @Autowired
    JdbcClient jdbc;

    private final Actor amina = Agendas.host();
    private UUID venue = new UUID(0, 0);
    private String home = "";

    @BeforeEach
    void anOpenVenue() {
        venue = Agendas.venue(jdbc);
        home = "/lieux/" + venue + "/rendez-vous";
    }

    @Test
    void asksOneQuestionAfterAnother() {
        open();
        assertThat(html(get("/lieux/" + venue))
                        .select("main a[href=" + home + "]")
                        .text())
                .contains("Prendre rendez-vous");
        var day = Agendas.monday(9).toLocalDate();
        var days = html(get(home));
        assertThat(days.select("h1").text()).isEqualTo("Quel jour vous convient ?");
        assertThat(days.select("a[href*=jour=" + day + "]").text()).contains("4 moments libres");
        var times = html(get(home + "?quoi=rendez-vous&jour=" + day));
        assertThat(times.select(".rdv-times a")).hasSize(4);
        var contact = html(get(times.select(".rdv-times a").attr("href")));
        assertThat(contact.select("h1").text()).isEqualTo("Comment vous prévenir ?");
        assertThat(contact.select("input[name=id]").val()).hasSize(36);
    }

    @Test
    void booksByPhoneAloneAndCancelsByLinkWithAButtonOnly() {
        open();
        var id = Uuid7.next();
        var checked = html(post(home + "/verifier", "id", "" + id, "debut", debut(), "phone", "06 39 98 02 01"));
        assertThat(checked.select("main").text()).contains("Est-ce bien cela", "06 39 98 02 01");
        var booked = post(home, "id", "" + id, "debut", debut(), "phone", "06 39 98 02 01");
        var address = Objects.requireNonNull(booked.getResponse().getRedirectedUrl());
        assertThat(address).startsWith("/rendez-vous/").endsWith("?fait=pris").doesNotContain("0639980201", "33639");
        var link = address.replace("?fait=pris", "");
        var ticket = html(get(address));
        assertThat(ticket.select("[role=status]").text()).contains("place est réservée");
        assertThat(ticket.select(".rdv-code").text()).matches("[A-Z346789]{4}.[A-Z346789]{4}");
        assertThat(ticket.html()).doesNotContain("06 39 98 02 01", "+33639980101");
        html(get(link + "/annuler"));
        html(get(link + "/annuler"));
        assertThat(html(get(link)).select("h1").text()).isEqualTo("Votre rendez-vous");
        assertThat(html(post(link + "/annuler")).select("[role=status]").text()).contains("C’est annulé");
        assertThat(html(post(link + "/annuler")).select("main").text()).contains("déjà annulé");
        assertThat(html(get(home)).select("a[href*=jour]").first().text()).contains("4 moments");
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
        assertThat(html(none).select(".ds-error-summary a[href=#phone]")).hasSize(1);
        var bad = html(post(home + "/verifier", "debut", debut(), "phone", "06 12"));
        assertThat(bad.select("input[name=phone]").val()).isEqualTo("06 12");
        assertThat(bad.select(".ds-error-summary a[href=#phone]")).hasSize(1);
        var email = html(post(home + "/verifier", "debut", debut(), "email", "ana@"));
        assertThat(email.select(".ds-error-summary a[href=#email]")).hasSize(1);
        post(home, "debut", debut(), "phone", "0639980203");
        var taken = post(home, "debut", debut(), "phone", "0639980204");
        assertThat(taken).hasStatus(422);
        assertThat(html(taken).select(".ds-error-summary").text()).contains("vient d’être prise");
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
        assertThat(html(get(home)).select("main").text()).contains("Photos", "Une place libre");
        post(home, "atelier", "" + workshop.id(), "phone", "0639980205");
        assertThat(html(get(home)).select("main").text()).contains("liste d’attente");
        var second = post(home, "atelier", "" + workshop.id(), "email", "ana@exemple.fr", "name", "Ana");
        var page = html(get(Objects.requireNonNull(second.getResponse().getRedirectedUrl())));
        assertThat(page.select("h1").text()).isEqualTo("Vous êtes en liste d’attente");
    }

    @Test
    void aCodeAndItsPhoneLeadBack() {
        open();
        var address = post(home, "debut", debut(), "phone", "0639980206")
                .getResponse()
                .getRedirectedUrl();
        var code =
                html(get(Objects.requireNonNull(address))).select(".rdv-code").text();
        assertThat(post("/rendez-vous", "code", code.toLowerCase(java.util.Locale.ROOT), "phone", "0639980206")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(address.replace("?fait=pris", ""));
        assertThat(post("/rendez-vous", "code", code, "phone", "0639980207")).hasStatus(422);
    }

    @Test
    void forgedLinksSayWhereToGo() {
        assertThat(get("/rendez-vous/forged")).hasStatus(404);
        assertThat(html(post("/rendez-vous/forged/annuler")).select("main").text())
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
        assertThat(html(own).select(".rdv-choices a[href^=/rendez-vous/]")).isNotEmpty();
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

    private static Document html(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
