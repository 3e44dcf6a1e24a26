package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static fr.mediane.testing.Personas.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class VoucherPagesTest {
    private static final String TILL = "/mon-espace/bons";
    private final MockMvcTester mvc;
    private final AWorkingCampaign its;
    private String venue = "";

    @Autowired
    VoucherPagesTest(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.its = new AWorkingCampaign(house);
    }

    @BeforeEach
    void aPlaceOfTheDrome() {
        var provider = its.providers
                .ask(
                        AWorkingCampaign.OPERATOR,
                        DemonstrationPeople.ORGANISATION,
                        List.of(AWorkingCampaign.HELP),
                        "Zoé Martin")
                .orThrow();
        its.providers
                .decide(AWorkingCampaign.OPERATOR, provider, ProviderState.QUALIFIED, "")
                .orThrow();
        venue = page(mvc.get().uri(TILL).with(as("lieu")).exchange())
                .select("select[name=lieu] option[value~=.{36}]")
                .attr("value");
    }

    private MockMvcRequestBuilder use(String code, String amount, String id) {
        return mvc.post()
                .uri(TILL)
                .param("id", id)
                .param("code", code)
                .param("montant", amount)
                .param("service", AWorkingCampaign.HELP)
                .param("lieu", venue)
                .with(as("lieu"));
    }

    @Test
    void takesAVoucherOnceTakesItBackAndTellsItsHolder() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var code = voucher.secret().printed();
        var id = UUID.randomUUID().toString();
        assertThat(use(code, "4,50", id).exchange()).hasRedirectedUrl(TILL + "?fait=" + id);
        assertThat(use(code, "4,50", id).exchange()).hasRedirectedUrl(TILL + "?fait=" + id);
        var done = page(mvc.get().uri(TILL + "?fait=" + id).with(as("lieu")).exchange());
        assertThat(text(done, "main"))
                .contains("4,50 € pris sur le bon", voucher.serial())
                .doesNotContain(code);
        var balance =
                page(mvc.post().uri("/bon").param("code", code).with(visitor()).exchange());
        assertThat(text(balance, "h1")).isEqualTo("Il reste 5,50 €");
        assertThat(text(balance, "main")).contains("Départements : Drôme");
        assertThat(text(balance, "table")).contains(AWorkingCampaign.HELP, "4,50 €");
        assertThat(mvc.post()
                        .uri(TILL + "/" + id + "/annuler")
                        .param("raison", "")
                        .with(as("lieu")))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(TILL + "/" + id + "/annuler")
                        .param("raison", "Erreur")
                        .with(as("lieu")))
                .hasRedirectedUrl(TILL + "?fait=" + id);
        assertThat(text(
                        page(mvc.get()
                                .uri(TILL + "?fait=" + id)
                                .with(as("lieu"))
                                .exchange()),
                        "main"))
                .contains("est annulée");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var code = voucher.secret().printed();
        for (var amount : List.of("4,505", "-4", "0", "dix", "9".repeat(12), "")) {
            var answer = use(code, amount, UUID.randomUUID().toString()).exchange();
            assertThat(answer).hasStatus(422);
            assertThat(page(answer).select("#montant").attr("value")).isEqualTo(amount);
            assertThat(page(answer).select("#code").attr("value")).isEqualTo(code);
        }
        assertThat(use(code, "10,01", UUID.randomUUID().toString()).exchange())
                .hasStatus(422)
                .bodyText()
                .contains("dépasse ce qui reste");
        for (var besides : List.of("1000,01", "-1", "0,005")) {
            assertThat(use(code, "1", UUID.randomUUID().toString())
                            .param("complement", besides)
                            .exchange())
                    .hasStatus(422);
        }
        assertThat(use("pas un code", "1", UUID.randomUUID().toString()).exchange())
                .hasStatus(422);
        assertThat(use(code, "1", "pas un numéro").exchange()).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/bon")
                        .param("code", Secret.random().printed())
                        .with(visitor()))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas celui d’un bon");
    }

    @Test
    void showsNoUseOfAnotherOrganisation() {
        its.qualified();
        var elsewhere = its.using
                .use(
                        AWorkingCampaign.AT_PLACE,
                        AWorkingCampaign.use(its.vouchers(its.open(true, 10), 1).getFirst(), 100))
                .orThrow();
        assertThat(mvc.get().uri(TILL + "/" + elsewhere.use() + "/annuler").with(as("lieu")))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(TILL + "/" + elsewhere.use() + "/annuler")
                        .param("raison", "x")
                        .with(as("lieu")))
                .hasStatus(404);
    }

    @Test
    void worksOutTheStatesPart() {
        var asked = page(mvc.get()
                .uri("/bons/simulateur")
                .param("budget", "80 000")
                .param("population", "10")
                .param("densite", "0,5")
                .with(visitor())
                .exchange());
        assertThat(text(asked, "h2")).contains("L’État apporterait 23 896,10 €");
        assertThat(text(asked, "table")).contains("Le territoire (10 points) 3 %", "23 %");
        assertThat(page(mvc.get().uri("/bons/simulateur").with(visitor()).exchange())
                        .select("table"))
                .isEmpty();
        assertThat(mvc.get()
                        .uri("/bons/simulateur")
                        .param("budget", "-1")
                        .param("densite", "x")
                        .with(visitor()))
                .hasStatus(422)
                .bodyText()
                .contains("100 millions", "par exemple 12");
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static String text(Document page, String part) {
        return page.select(part).text().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
