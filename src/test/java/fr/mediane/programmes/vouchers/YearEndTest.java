package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_SPONSOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static fr.mediane.programmes.vouchers.VoucherLifeTest.reason;
import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.vouchers.campaigns.StandingDesk;
import fr.mediane.programmes.vouchers.closing.CalendarDesk;
import fr.mediane.programmes.vouchers.closing.CreditNote;
import fr.mediane.programmes.vouchers.closing.Milestone;
import fr.mediane.programmes.vouchers.closing.Step;
import fr.mediane.programmes.vouchers.closing.YearEndDesk;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MedianeTest
class YearEndTest {
    private final AWorkingCampaign its;
    private final YearEndDesk desk;
    private final StandingDesk standing;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;
    private final ApplicationContext house;
    private final MockMvcTester mvc;

    @Autowired
    YearEndTest(ApplicationContext house, MockMvcTester mvc) {
        its = new AWorkingCampaign(house);
        desk = house.getBean(YearEndDesk.class);
        standing = house.getBean(StandingDesk.class);
        ledger = house.getBean(LedgerDesk.class);
        jdbc = house.getBean(JdbcClient.class);
        this.house = house;
        this.mvc = mvc;
    }

    @BeforeEach
    void aPlace() {
        its.qualified();
    }

    @Test
    void theCalendarIsThatOfTheReference() {
        var plain = its.draft(true);
        var campaign = new Campaign(
                plain.id(),
                0,
                plain.state(),
                plain.name(),
                "",
                Optional.empty(),
                plain.services(),
                List.of(),
                1_000,
                10,
                true,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2027, 1, 31),
                plain.shares());
        its.fund(campaign, 1);
        its.campaigns.save(OPERATOR, campaign).orThrow();
        its.campaigns.open(OPERATOR, campaign.id(), 1).orThrow();
        assertThat(desk.of(AT_SPONSOR, campaign.id()).orThrow().calendar())
                .extracting(Milestone::day)
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2026, 12, 15),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 2, 7));
    }

    @Test
    void everyCentGoesBackToTheSponsorsByTheirShares() throws Exception {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 6);
        its.making.order(OPERATOR, campaign.id(), 2, Optional.empty()).orThrow();
        var spent = its.using.use(AT_PLACE, use(vouchers.getFirst(), 333)).orThrow();
        its.using.use(AT_PLACE, use(vouchers.get(1), 1_000)).orThrow();
        assertThat(reason(its.using.takeBack(AT_PLACE, UUID.randomUUID(), "x"))).contains("Unknown");
        its.pass(campaign, 10);
        its.night();
        assertThat(its.using.use(AT_PLACE, use(vouchers.get(2), 100)).orThrow().left())
                .as("the last day of validity is not over")
                .isEqualTo(900);
        its.pass(campaign, 11);
        its.night();
        assertThat(reason(its.using.use(AT_PLACE, use(vouchers.get(2), 100)))).isEqualTo("vouchers.outcome.EXPIRED");
        assertThat(standing.of(AT_SPONSOR, campaign.id()).orThrow().circulating())
                .isZero();
        its.pass(campaign, 7);
        its.night();
        its.night();
        var ending = desk.of(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(ending.campaign().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(ending.returned()).isEqualTo(10_000 - 1_433);
        assertThat(ending.credits()).extracting(CreditNote::cents).containsExactlyInAnyOrder(6_425L, 2_142L);
        assertThat(ledger.balance(campaign.id())).isZero();
        its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow();
        its.night();
        assertThat(desk.of(AT_SPONSOR, campaign.id()).orThrow().returned()).isEqualTo(10_000 - 1_100);
        var stands = standing.of(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(stands.returned()).isEqualTo(8_900);
        assertThat(stands.circulating()).isZero();
        var page = mvc.get()
                .uri("/mon-espace/campagnes/" + campaign.id() + "/cloture")
                .with(as("commanditaire"))
                .exchange();
        assertThat(Html.of(page).select("main").text()).contains("Bilan commun", "AV-");
        var paper = mvc.get()
                .uri("/mon-espace/campagnes/" + campaign.id() + "/bilan.pdf")
                .with(as("commanditaire"))
                .exchange();
        try (var pdf = Loader.loadPDF(paper.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\u00a0\\u202f]", " "))
                    .contains("Bilan de la campagne", "89,00 €", "Pôle numérique");
        }
    }

    @Test
    void onceApprovedNothingIsHandedOutAndWhatWasNotIsBlocked() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 4);
        its.using.use(AT_PLACE, use(vouchers.getFirst(), 400)).orThrow();
        jdbc.sql("update vouchers.voucher set handed_at = now() where serial = ?")
                .param(vouchers.get(1).serial())
                .update();
        assertThat(desk.approve(AWorkingCampaign.person(), campaign.id())).isEqualTo(Decision.unknown());
        desk.approve(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(reason(desk.approve(AT_SPONSOR, campaign.id()))).isEqualTo("vouchers.error.not-now-campaign");
        its.pass(campaign, 11);
        its.night();
        assertThat(reason(its.using.use(AT_PLACE, use(vouchers.get(3), 100))))
                .as("never handed out")
                .isEqualTo("vouchers.outcome.BLOCKED");
        assertThat(its.using
                        .use(AT_PLACE, use(vouchers.get(1), 1_000))
                        .orThrow()
                        .left())
                .as("handed out")
                .isZero();
        assertThat(its.using
                        .use(AT_PLACE, use(vouchers.getFirst(), 600))
                        .orThrow()
                        .left())
                .as("begun")
                .isZero();
    }

    /** Two processes take the same night while places still take vouchers in. */
    @Test
    void twoNightsAtOnceGiveEveryCentBackOnce() throws Exception {
        var campaign = its.open(true, 60);
        var vouchers = its.vouchers(campaign, 60);
        its.pass(campaign, 28);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> all = List.of(
                    () -> {
                        its.night();
                        return "";
                    },
                    () -> {
                        its.night();
                        return "";
                    },
                    () -> vouchers.stream()
                            .map(one -> its.using.use(AT_PLACE, use(one, 100)))
                            .toList());
            for (var answer : threads.invokeAll(all)) {
                answer.get();
            }
        }
        its.night();
        var ending = desk.of(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(ending.returned()).isEqualTo(60_000);
        assertThat(ledger.balance(campaign.id())).isZero();
    }

    @Test
    void sponsorsAreToldOnceOfTheEndOfTheirCampaign() {
        // the mailbox shows the latest only: campaigns of other tests are told first
        its.night();
        var campaign = its.open(true, 10);
        jdbc.sql("update organisations.organisation set email = 'financeur@demonstration.example' where id = ?")
                .param(AWorkingCampaign.OTHER_SPONSOR)
                .update();
        its.night();
        its.night();
        jdbc.sql("update organisations.organisation set email = null where id = ?")
                .param(AWorkingCampaign.OTHER_SPONSOR)
                .update();
        assertThat(house.getBean(Notices.class).mailbox())
                .filteredOn(shown -> shown.notice().body().contains("/mon-espace/campagnes/" + campaign.id()))
                .as("two sponsors, two steps that are due, once each")
                .hasSize(4)
                .allSatisfy(shown -> assertThat(shown.notice().subject())
                        .isEqualTo("Bons numériques : la campagne « " + campaign.name() + " » se termine"))
                .anySatisfy(shown -> assertThat(shown.notice().body()).contains("approuver dès maintenant"))
                .filteredOn(shown -> shown.notice().recipient().equals("financeur@demonstration.example"))
                .hasSize(2);
    }

    @Test
    void theOperatorMovesDaysToComeInALawfulOrder() {
        var campaign = its.open(true, 10);
        var calendar = house.getBean(CalendarDesk.class);
        assertThat(calendar.all(AT_SPONSOR)).isInstanceOf(Decision.Forbidden.class);
        var statement = campaign.graceUntil().plusDays(3);
        calendar.move(OPERATOR, campaign.id(), Map.of(Step.STATEMENT, statement))
                .orThrow();
        assertThat(calendar.of(OPERATOR, campaign.id()).orThrow().step(Step.STATEMENT))
                .get()
                .extracting(Milestone::day)
                .isEqualTo(statement);
        assertThat(calendar.move(OPERATOR, campaign.id(), Map.of(Step.STATEMENT, campaign.graceUntil())))
                .isInstanceOf(Decision.Refused.class);
        calendar.move(OPERATOR, campaign.id(), Map.of(Step.END, campaign.ends().plusDays(9)))
                .orThrow();
        assertThat(calendar.of(OPERATOR, campaign.id()).orThrow().step(Step.END))
                .as("the campaign's own date, which vouchers carry")
                .get()
                .extracting(Milestone::day)
                .isEqualTo(campaign.ends());
    }
}
