package fr.mediane.engines.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.agenda.Agendas;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class AgendaPagesTest {
    private static final String HOME = "/mon-espace/agenda";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private UUID account = new UUID(0, 0);
    private UUID venue = new UUID(0, 0);

    /** A counsellor of the database, so that pages know her. */
    @BeforeEach
    void aCounsellor() {
        venue = Agendas.venue(jdbc);
        account = Uuid7.next();
        jdbc.sql(
                        "insert into identity.account (id, given_name, family_name, created_at) values (?, 'Test', 'Agenda', now())")
                .param(account)
                .update();
        jdbc.sql("""
                        insert into identity.role_grant (id, account, role, scope, granted_at)
                        values (?, ?, 'MEDIATOR', 'OWN', now())""").params(Uuid7.next(), account).update();
    }

    @Test
    void aWorkshopIsPlannedShownFilledAndSaid() {
        var address = plan("kind", "WORKSHOP", "title", "Photos de famille", "capacity", "1", "announced", "true");
        var page = Html.of(get(address));
        assertThat(page.select("h1").text()).isEqualTo("Photos de famille");
        assertThat(page.select("main").text()).contains("Inscrits : 0 sur 1", "Personne n’est inscrit");
        post(address + "/inscrire", "id", id(), "name", "Ana Diallo", "phone", "06 39 98 03 01");
        post(address + "/inscrire", "id", id(), "name", "Bo");
        page = Html.of(get(address));
        assertThat(page.select("main").text()).contains("Ana Diallo", "06 39 98 03 01", "Liste d’attente : 1");
        var booking = page.select("input[name=inscription]").val();
        post(address + "/presence", "inscription", booking, "presence", "seen");
        assertThat(Html.of(get(address)).select("button[aria-pressed=true]").text())
                .isEqualTo("Venu");
        var week = Html.of(get(HOME + "?jour=" + monday().toLocalDate()));
        assertThat(week.select(".ag-meeting").text()).contains("Photos de famille", "1 sur 1", "1 en attente");
        assertThat(Html.of(get(HOME + "?vue=jour&jour=" + monday().toLocalDate()))
                        .select(".ag-day"))
                .hasSize(1);
    }

    @Test
    void whatOverlapsIsRefusedWithTheFormAsItWas() {
        plan("kind", "APPOINTMENT");
        var again = post(HOME + "/nouveau", form("kind", "APPOINTMENT", "room", "Salle 2"));
        assertThat(again).hasStatus(422);
        var page = Html.of(again);
        assertThat(page.select(".ds-error-summary a[href=#begins]").text()).contains("déjà quelque chose");
        assertThat(page.select("input[name=room]").val()).isEqualTo("Salle 2");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 31/02/2027, day",
        "day, '', day",
        "day, 01/01/2020, day",
        "begins, midi, begins",
        "minutes, beaucoup, minutes",
        "venue, '', venue",
        "capacity, 0, capacity",
        "title, '', title",
    })
    void saysWhatIsWrong(String field, String value, String about) {
        var typed = form("kind", "WORKSHOP", "title", "Photos", "capacity", "5", field, value);
        var answer = post(HOME + "/nouveau", typed);
        assertThat(answer).hasStatus(422);
        var page = Html.of(answer);
        assertThat(page.select(".ds-error-summary a[href=#" + about + "]")).isNotEmpty();
        assertThat(page.getElementById(about)).isNotNull();
    }

    @Test
    void cancellingAsksFirst() {
        var address = plan("kind", "APPOINTMENT");
        assertThat(Html.of(get(address + "/annuler")).select("main").text()).contains("Annuler ?");
        post(address + "/annuler");
        assertThat(Html.of(get(address)).select("main").text()).contains("C’est annulé");
        plan("kind", "APPOINTMENT");
    }

    @Test
    void changingKeepsWhatIsThere() {
        var address = plan("kind", "WORKSHOP", "title", "Photos", "capacity", "4", "announced", "true");
        var page = Html.of(get(address + "/modifier"));
        assertThat(page.select("input[name=title]").val()).isEqualTo("Photos");
        var typed = form(
                "kind",
                "WORKSHOP",
                "title",
                "Vidéos",
                "capacity",
                "6",
                "version",
                page.select("input[name=version]").val());
        assertThat(post(address + "/modifier", typed)).hasStatus3xxRedirection();
        assertThat(Html.of(get(address)).select("h1").text()).isEqualTo("Vidéos");
        assertThat(post(address + "/modifier", typed)).hasStatus(422);
    }

    @Test
    void hoursAreOpenedOnceAndTheirDaysClosed() {
        var typed = new String[] {
            "id",
            id(),
            "venue",
            venue.toString(),
            "day",
            day(),
            "begins",
            "9h",
            "ends",
            "12:00",
            "minutes",
            "30",
            "repeat",
            "1",
            "bookable",
            "true",
            "holidays",
            "true"
        };
        assertThat(post(HOME + "/plages", typed)).hasStatus3xxRedirection();
        var page = Html.of(get(HOME + "/plages"));
        assertThat(page.select(".ag-people").text()).contains("chaque lundi", "Rendez-vous de 30 minutes");
        typed[1] = id();
        var overlapping = post(HOME + "/plages", typed);
        assertThat(Html.of(overlapping).select(".ds-error-summary").text()).contains("ne peuvent pas se chevaucher");
        post(page.select("form[action*=/jours/]").first().attr("action"), "ferme", "oui");
        assertThat(Html.of(get(HOME + "/plages")).select("main").text()).contains("Fermé ce jour-là");
        assertThat(Html.of(get("/lieux/" + venue + "/rendez-vous"))
                        .select("a[href*=jour=" + monday().toLocalDate() + "]"))
                .isEmpty();
        post(page.select("form[action$=/arreter]").attr("action"));
        assertThat(Html.of(get("/lieux/" + venue + "/rendez-vous"))
                        .select("main")
                        .text())
                .contains("Aucun moment libre");
    }

    @Test
    void nobodyElseSeesAMeeting() {
        var address = plan("kind", "APPOINTMENT");
        var other = mvc.get().uri(address).with(Personas.as("mediatrice")).exchange();
        assertThat(other).hasStatus(404);
    }

    private String plan(String... typed) {
        var answer = post(HOME + "/nouveau", form(typed));
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String[] form(String... typed) {
        var all = new LinkedHashMap<String, String>();
        all.put("id", id());
        all.put("venue", venue.toString());
        all.put("day", day());
        all.put("begins", "9 h 30");
        all.put("minutes", "60");
        for (int i = 0; i < typed.length; i += 2) {
            all.put(typed[i], typed[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static LocalDateTime monday() {
        return Agendas.monday(9);
    }

    private static String day() {
        return monday().format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }

    private static String id() {
        return Uuid7.next().toString();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Personas.as(account)).exchange();
    }

    private MvcTestResult post(String address, String... typed) {
        var request = mvc.post().uri(address).with(Personas.as(account));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
