package fr.mediane.programmes.connectivity.operators.web;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.programmes.connectivity.operators.Filing;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import fr.mediane.programmes.connectivity.operators.OperatorDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An agent of a provider reads a notice and answers it, one form after the other. */
@MedianeTest
class NoticePagesTest {
    private static final String HOME = "/mon-espace/operateur";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Test
    void receivesAnswersAndIsToldWhatIsWrong() {
        var notice = told();
        var href = HOME + "/" + notice;
        var page = get(href);
        assertThat(page.select("h1").text()).contains("PAGE-1");
        assertThat(page.text()).contains("Odette Page", "PG-77", "La ligne doit rester ouverte");
        assertThat(send(href, page, "recu", "kind", "ACKNOWLEDGED")).hasRedirectedUrl(href + "?fait=oui");
        // another window still shows the page as it was
        var older = send(href, page, "ligne", "kind", "MAINTAINED");
        assertThat(older).hasStatus(422);
        assertThat(Html.of(older).select(".m-error-summary, [role=alert], main").text())
                .contains("la dernière reçue");
        page = get(href);
        var slow = send(href, page, "ligne", "kind", "REDUCED");
        assertThat(slow).hasStatus(422);
        assertThat(Html.of(slow).select("#ligne-essentials").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(Html.of(slow).select("#ligne-kind input[checked], input[name=kind][value=REDUCED][checked]"))
                .as("what was chosen stays")
                .isNotEmpty();
        assertThat(send(href, get(href), "ligne", "kind", "REDUCED", "essentials", "true"))
                .hasRedirectedUrl(href + "?fait=oui");
        assertThat(send(
                        href,
                        get(href),
                        "dette",
                        "kind",
                        "DEBT",
                        "amount",
                        "64,50 €",
                        "since",
                        "1/3/2026",
                        "litigation",
                        "false"))
                .hasRedirectedUrl(href + "?fait=oui");
        assertThat(send(href, get(href), "abandon", "kind", "WAIVED_PART", "amount", "20"))
                .hasRedirectedUrl(href + "?fait=oui");
        var answered = get(href);
        assertThat(answered.select("section[aria-labelledby=reponses] li")).hasSize(4);
        assertThat(answered.text().replaceAll("[\\u00a0\\u202f]", " ")).contains("64,50 €", "20,00 €");
    }

    @Test
    void theListShowsWhatWaitsAndNothingOfOthers() {
        var notice = told();
        var rival = new AnOperator(house);
        var others = rival.told(UUID.randomUUID());
        var list = get(HOME + "?attend=ACKNOWLEDGE");
        assertThat(list.select("a[href$=" + notice + "]")).hasSize(1);
        assertThat(list.select("a[href$=" + others + "]")).isEmpty();
        assertThat(get(HOME + "?attend=PLAN").select("a[href$=" + notice + "]")).isEmpty();
        assertThat(mvc.get().uri(HOME + "/" + others).with(as("operateur"))).hasStatus(404);
        assertThat(mvc.post()
                        .uri(HOME + "/" + others)
                        .param("id", Uuid7.next().toString())
                        .param("sequence", "1")
                        .param("kind", "NOT_CUSTOMER")
                        .with(as("operateur")))
                .hasStatus(404);
    }

    @Test
    void aKeyIsShownOnce() {
        var own = house.getBean(OperatorDesk.class)
                .own(AnOperator.agentOf(DemonstrationPeople.OPERATOR))
                .orThrow()
                .getFirst();
        var made =
                mvc.post().uri(HOME + "/cle/" + own.id()).with(as("operateur")).exchange();
        var key = Html.of(made).select("code").text();
        assertThat(key).hasSizeGreaterThan(40);
        assertThat(get(HOME + "/cle").text()).contains("Dernière clé faite").doesNotContain(key);
    }

    private UUID told() {
        var own = house.getBean(OperatorDesk.class)
                .own(AnOperator.agentOf(DemonstrationPeople.OPERATOR))
                .orThrow()
                .getFirst();
        return new AnOperator(house)
                .inTransaction(() -> house.getBean(NoticeDesk.class)
                        .tell(
                                Actor.SYSTEM,
                                new Filing(
                                        UUID.randomUUID(),
                                        "PAGE-1",
                                        own.id(),
                                        "PG-77",
                                        "Odette Page",
                                        "02",
                                        "aisne",
                                        Optional.empty(),
                                        Instant.now())));
    }

    /** Sends one of the page's forms with its own hidden fields. */
    private MvcTestResult send(String href, Document page, String part, String... fields) {
        var form = page.select("form:has(input[name=part][value=" + part + "])").first();
        var post = mvc.post()
                .uri(href)
                .param("part", part)
                .param("id", form.select("input[name=id]").attr("value"))
                .param("sequence", form.select("input[name=sequence]").attr("value"));
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.with(as("operateur")).exchange();
    }

    private Document get(String href) {
        return Html.of(mvc.get().uri(href).with(as("operateur")).exchange());
    }
}
