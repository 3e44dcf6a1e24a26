package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.campaigns.StandingDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@MedianeTest
class CampaignPagesTest {
    private static final String PATH = "/mon-espace/campagnes";
    private final MockMvcTester mvc;
    private final AWorkingCampaign its;
    private final StandingDesk standing;
    private final JdbcClient jdbc;

    @Autowired
    CampaignPagesTest(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.its = new AWorkingCampaign(house);
        this.standing = house.getBean(StandingDesk.class);
        this.jdbc = house.getBean(JdbcClient.class);
    }

    private MockMvcRequestBuilder written(UUID id, String first, String second, String persona) {
        return mvc.post()
                .uri(PATH)
                .param("id", id.toString())
                .param("version", "0")
                .param("nom", "Impôts " + id)
                .param("services", AWorkingCampaign.HELP)
                .param("departements", "26", "33")
                .param("valeur", "12,50")
                .param("carnet", "10")
                .param("parties", "true")
                .param("debut", "01/01/2026")
                .param("fin", "31/12/2026")
                .param("grace", "31/01/2027")
                .param("financeurs", name(AWorkingCampaign.SPONSOR), name(AWorkingCampaign.OTHER_SPONSOR), "", "")
                .param("codes", "", "", "", "")
                .param("parts", first, second, "", "")
                .with(as(persona));
    }

    private String name(UUID organisation) {
        return jdbc.sql("select name from organisations.organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    @Test
    void isWrittenByASponsorAndOpenedByTheOperatorSinceAnotherPaysToo() {
        var id = Uuid7.next();
        assertThat(written(id, "62,5", "37,5", "commanditaire").exchange()).hasRedirectedUrl(PATH + "/" + id);
        var page = page("commanditaire", PATH + "/" + id);
        assertThat(text(page)).contains("12,50 €", "62,5 %", "37,5 %", "Drôme, Gironde", "administration nationale");
        assertThat(page.select("form[action$=ouverture]")).isEmpty();
        var open = mvc.post().uri(PATH + "/" + id + "/ouverture").param("bons", "4");
        assertThat(open.with(as("commanditaire"))).hasStatus(403);
        assertThat(mvc.post()
                        .uri(PATH + "/" + id + "/ouverture")
                        .param("bons", "0")
                        .with(as("administration")))
                .hasStatus(422);
        for (var sponsor : new UUID[] {AWorkingCampaign.SPONSOR, AWorkingCampaign.OTHER_SPONSOR}) {
            its.funds
                    .deposit(AWorkingCampaign.PAYER, UUID.randomUUID(), sponsor, 5_000, LocalDate.now())
                    .orThrow();
        }
        assertThat(mvc.post()
                        .uri(PATH + "/" + id + "/ouverture")
                        .param("bons", "4")
                        .with(as("administration")))
                .hasRedirectedUrl(PATH + "/" + id);
        assertThat(text(page("commanditaire", PATH + "/" + id))).contains("Où en sont les 50,00 €", "Ouverte");
        assertThat(text(page("commanditaire", PATH))).contains("Impôts " + id);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var refused = written(Uuid7.next(), "60", "30", "commanditaire").exchange();
        assertThat(refused).hasStatus(422).bodyText().contains("parts des financeurs doivent");
        assertThat(Html.of(refused).select("#part-1").val()).isEqualTo("30");
        assertThat(Html.of(refused).select("input[name=departements][checked]")).hasSize(2);
        for (var part : new String[] {"0", "-5", "101", "12,345", "moitié", ""}) {
            assertThat(written(Uuid7.next(), part, "50", "commanditaire").exchange())
                    .hasStatus(422);
        }
        assertThat(mvc.post().uri(PATH).with(as("commanditaire"))).hasStatus(422);
    }

    @Test
    void isSeenByThoseWhoPayForItOnly() {
        var id = Uuid7.next();
        assertThat(written(id, "50", "50", "administration").exchange()).hasRedirectedUrl(PATH + "/" + id);
        jdbc.sql("delete from vouchers.share where campaign = ? and sponsor = ?")
                .params(id, AWorkingCampaign.SPONSOR)
                .update();
        assertThat(mvc.get().uri(PATH + "/" + id).with(as("commanditaire"))).hasStatus(404);
        assertThat(written(id, "50", "50", "commanditaire").exchange()).hasStatus(404);
        assertThat(mvc.get().uri(PATH + "/" + id).with(as("distributeur"))).hasStatus(403);
    }

    @Test
    void isStoppedForAWhileByTheOperator() {
        its.qualified();
        var campaign = its.open(true, 10);
        var voucher = its.vouchers(campaign, 1).getFirst();
        var path = PATH + "/" + campaign.id();
        assertThat(mvc.post().uri(path + "/suspension").with(as("commanditaire")))
                .hasStatus(403);
        assertThat(mvc.post().uri(path + "/reprise").with(as("administration"))).hasStatus(422);
        assertThat(mvc.post().uri(path + "/suspension").with(as("administration")))
                .hasRedirectedUrl(path);
        assertThat(VoucherLifeTest.reason(its.using.use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(voucher, 100))))
                .isEqualTo("vouchers.outcome.STOPPED");
        assertThat(VoucherLifeTest.reason(
                        its.making.order(AWorkingCampaign.OPERATOR, campaign.id(), 1, Optional.empty())))
                .isEqualTo("vouchers.error.not-open");
        assertThat(text(page("administration", path))).contains("Suspendue", "Reprendre");
        assertThat(mvc.post().uri(path + "/reprise").with(as("administration"))).hasRedirectedUrl(path);
        assertThat(its.using
                        .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(voucher, 100))
                        .orThrow()
                        .left())
                .isEqualTo(900);
    }

    @Test
    void everyCentStandsSomewhere() {
        its.qualified();
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 6);
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(vouchers.getFirst(), 400))
                .orThrow();
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(vouchers.get(1), 1_000))
                .orThrow();
        its.making
                .order(AWorkingCampaign.OPERATOR, campaign.id(), 3, Optional.empty())
                .orThrow();
        var stands = standing.of(AWorkingCampaign.AT_SPONSOR, campaign.id()).orThrow();
        assertThat(stands.committed()).isEqualTo(10_000);
        assertThat(stands.free()).isEqualTo(1_000);
        assertThat(stands.setAside()).isEqualTo(3_000);
        assertThat(stands.toPay()).isEqualTo(1_400);
        assertThat(stands.circulating())
                .isEqualTo(jdbc.sql("select sum(vouchers.left_of(v.id)) from vouchers.voucher v where v.campaign = ?")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(4_600);
        assertThat(stands.started()).isEqualTo(2);
        assertThat(stands.used()).isEqualTo(1);
        assertThat(stands.made()).isEqualTo(6);
    }

    private Document page(String persona, String address) {
        return Html.of(mvc.get().uri(address).with(as(persona)).exchange());
    }

    private static String text(Document page) {
        return page.select("main").text().replaceAll("[\\u00a0\\u202f]", " ");
    }
}
