package fr.mediane.programmes.training.orders.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.orders.SomeOrders;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class OrderPagesTest {
    private static final String PATH = OrderPages.PATH;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionDesk sessions;

    @Autowired
    AttendanceDesk attendance;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void onePayerPreparesAnotherApprovesAndTheBankPays() {
        var session = new SomeOrders(sessions, attendance, access, jdbc, clock).given(2);
        var provider = sessions.find(Actor.SYSTEM, session).orThrow().provider();
        assertThat(line("payeuse", provider)).contains("200,02 €", "Préparer");
        assertThat(post("payeuse", PATH + "/" + session + "/preparation", Map.of()))
                .hasStatus(302);
        assertThat(line("payeuse", provider)).contains("Une autre personne");
        var own = post("payeuse", PATH + "/" + session + "/approbation", Map.of());
        assertThat(own).hasStatus(422);
        assertThat(Html.of(own).select(".ds-error-summary").text()).contains("une autre");
        assertThat(line("payeur", provider)).contains("Approuver");
        assertThat(post("payeur", PATH + "/" + session + "/approbation", Map.of()))
                .hasStatus(302);
        var typed = Map.of("commande", session.toString(), "jour", "31/12/2099");
        var refused = post("payeur", PATH + "/paye", typed);
        assertThat(refused).hasStatus(422);
        assertThat(Html.of(refused).select("#jour").val()).as("kept").isEqualTo("31/12/2099");
        assertThat(Html.of(refused).select("#commande option[selected]").val()).isEqualTo(session.toString());
        var today = Paris.today(clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(post("payeur", PATH + "/paye", Map.of("commande", session.toString(), "jour", today)))
                .hasStatus(302);
        assertThat(line("payeur", provider)).contains("2 sur 3", "300,03 €", "200,02 €", "Payée");
        var csv = mvc.get()
                .uri(PATH + "/commandes.csv")
                .with(as("payeur"))
                .exchange()
                .getResponse();
        assertThat(new String(csv.getContentAsByteArray(), StandardCharsets.UTF_8).lines())
                .filteredOn(row -> row.contains(provider))
                .singleElement()
                .asString()
                .contains(";100.01;3;2;300.03;200.02;Payée;");
    }

    /** The line of a provider, as a payer reads it. */
    private String line(String payer, String provider) {
        var page = Html.of(mvc.get().uri(PATH).with(as(payer)).exchange());
        return page.select("tbody tr:contains(" + provider + ")")
                .text()
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ');
    }

    private MvcTestResult post(String payer, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(as(payer));
        form.forEach(request::param);
        return request.exchange();
    }
}
