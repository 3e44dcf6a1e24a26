package fr.mediane.programmes.training.catalogue.web;

import static fr.mediane.testing.Personas.as;
import static fr.mediane.testing.Personas.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.training.SomeTrainees;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.catalogue.SessionDraft;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MedianeTest
class MaterialPagesTest {
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
    void whatGoesAlongIsShownToParticipantsOnlyAndWhereTheProviderIs() {
        var session = session();
        var link = "https://exemple.fr/" + session;
        var form = Map.of(
                "support", Uuid7.next().toString(), "titre", "Le <i>livret</i>", "lien", link, "pour", "session");
        assertThat(post(session, "", form)).hasStatus(302);
        assertThat(post(session, "", form)).as("the same again").hasStatus(302);
        assertThat(post(session, "/organisme", Map.of("site", "https://organisme.example")))
                .hasStatus(302);
        assertThat(links(admin(session), link)).isEqualTo(1);
        var seen = page(visitor(), session);
        assertThat(links(seen, link)).isZero();
        assertThat(links(seen, "https://organisme.example")).isEqualTo(1);
        var who = SomeTrainees.counsellor(jdbc, access);
        assertThat(links(page(as(SomeTrainees.account(who)), session), link)).isZero();
        attendance.enrol(who, session).orThrow();
        assertThat(page(as(SomeTrainees.account(who)), session)
                        .select("#supports ~ ul")
                        .text())
                .contains("Le <i>livret</i>");
        var other = session();
        var material = jdbc.sql("select id from training.material where session = :id")
                .param("id", session)
                .query(UUID.class)
                .single();
        assertThat(post(other, "/" + material + "/retrait", Map.of())).hasStatus(302);
        assertThat(links(admin(session), link)).as("another session's").isEqualTo(1);
        assertThat(post(session, "/" + material + "/retrait", Map.of())).hasStatus(302);
        assertThat(links(admin(session), link)).isZero();
    }

    @Test
    void refusesWhatIsNoLinkAndKeepsWhatWasTyped() {
        var session = session();
        for (var link :
                new String[] {"javascript:alert(1)", "http://exemple.fr", "https://a b", "https://" + "x".repeat(293)
                }) {
            var refused = post(session, "", Map.of("titre", "", "lien", link, "pour", "module"));
            assertThat(refused).hasStatus(422);
            var page = Html.of(refused);
            assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#titre", "#lien");
            assertThat(page.select("#lien").val()).isEqualTo(link);
            var site = post(session, "/organisme", Map.of("site", link));
            assertThat(site).hasStatus(422);
            assertThat(Html.of(site).select("#site").val()).isEqualTo(link);
        }
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into training.material (id, module, session, title, href)
                                values (gen_random_uuid(), 'ia', :session, 'x', 'https://exemple.fr')
                                """).param("session", session).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("of_a_module_or_of_a_session");
    }

    private UUID session() {
        var start = clock.instant().plus(Duration.ofDays(9));
        var draft = new SessionDraft(
                "cybersecurite", "Organisme " + Uuid7.next(), start, start.plus(Duration.ofHours(7)), "Die", "", 3, 0);
        return sessions.add(Actor.SYSTEM, Uuid7.next(), draft).orThrow();
    }

    private Document admin(UUID session) {
        return Html.of(mvc.get()
                .uri(AdminSessionPages.PATH + "/" + session + "/supports")
                .with(as("administration"))
                .exchange());
    }

    private Document page(RequestPostProcessor who, UUID session) {
        return Html.of(
                mvc.get().uri("/formations/sessions/" + session).with(who).exchange());
    }

    private static int links(Document page, String href) {
        return page.select("main a[href=" + href + "]").size();
    }

    private MvcTestResult post(UUID session, String what, Map<String, String> form) {
        var request = mvc.post()
                .uri(AdminSessionPages.PATH + "/" + session + "/supports" + what)
                .with(as("administration"));
        form.forEach(request::param);
        return request.exchange();
    }
}
