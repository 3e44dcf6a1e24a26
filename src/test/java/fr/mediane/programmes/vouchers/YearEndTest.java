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
import fr.mediane.programmes.vouchers.handing.CareDesk;
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
import org.springframework.test.util.ReflectionTestUtils;
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

    private void night() {
        ReflectionTestUtils.invokeMethod(house.getBean("yearEnd"), "night");
    }

    /** So many days pass: all the campaign's days lie further back. */
    private void pass(Campaign campaign, int days) {
        jdbc.sql("""
                        update vouchers.campaign set starts = starts - :days, ends = ends - :days,
                            grace_until = grace_until - :days where id = :id
                        """).param("days", days).param("id", campaign.id()).update();
        jdbc.sql("update vouchers.milestone set day = day - :days where campaign = :id")
                .param("days", days)
                .param("id", campaign.id())
                .update();
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
        pass(campaign, 10);
        night();
        assertThat(its.using.use(AT_PLACE, use(vouchers.get(2), 100)).orThrow().left())
                .as("the last day of validity is not over")
                .isEqualTo(900);
        pass(campaign, 11);
        night();
        assertThat(reason(its.using.use(AT_PLACE, use(vouchers.get(2), 100)))).isEqualTo("vouchers.outcome.EXPIRED");
        assertThat(standing.of(AT_SPONSOR, campaign.id()).orThrow().circulating())
                .isZero();
        pass(campaign, 7);
        night();
        night();
        var ending = desk.of(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(ending.campaign().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(ending.returned()).isEqualTo(10_000 - 1_433);
        assertThat(ending.credits()).extracting(CreditNote::cents).containsExactlyInAnyOrder(6_425L, 2_142L);
        assertThat(ledger.balance(campaign.id())).isZero();
        its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow();
        night();
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
        pass(campaign, 11);
        night();
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
        pass(campaign, 28);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> all = List.of(
                    () -> {
                        night();
                        return "";
                    },
                    () -> {
                        night();
                        return "";
                    },
                    () -> vouchers.stream()
                            .map(one -> its.using.use(AT_PLACE, use(one, 100)))
                            .toList());
            for (var answer : threads.invokeAll(all)) {
                answer.get();
            }
        }
        night();
        var ending = desk.of(AT_SPONSOR, campaign.id()).orThrow();
        assertThat(ending.returned()).isEqualTo(60_000);
        assertThat(ledger.balance(campaign.id())).isZero();
    }

    @Test
    void whoHandedOutWhatIsForgottenLongAfter() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 2);
        its.using.use(AT_PLACE, use(vouchers.getFirst(), 1_000)).orThrow();
        jdbc.sql("update vouchers.voucher set handed_at = now(), handed_by = ? where campaign = ?")
                .params(UUID.randomUUID(), campaign.id())
                .update();
        pass(campaign, 28);
        night();
        pass(campaign, 401);
        jdbc.sql("""
                        insert into vouchers.handing (id, campaign, distributor, how, vouchers, handed_by)
                        values (uuidv7(), :campaign, :distributor, 'PAPER', 1, uuidv7())
                        """)
                .param("campaign", campaign.id())
                .param("distributor", AWorkingCampaign.PLACE)
                .update();
        ReflectionTestUtils.invokeMethod(house.getBean("forgetting"), "forget");
        assertThat(jdbc.sql("select count(*) from vouchers.handing where campaign = ? and handed_by is not null")
                        .param(campaign.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from vouchers.voucher
                        where campaign = ? and state = 'PURGED' and handed_by is null and handed_at is null
                        """).param(campaign.id()).query(Long.class).single())
                .isEqualTo(2);
        assertThat(standing.of(AT_SPONSOR, campaign.id()).orThrow().used()).isEqualTo(1);
    }

    @Test
    void reasonsThatAnybodyTypedAreForgottenToo() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 3);
        var id = jdbc.sql("select id from vouchers.voucher where serial = ?")
                .param(vouchers.getFirst().serial())
                .query(UUID.class)
                .single();
        house.getBean(CareDesk.class)
                .replace(OPERATOR, id, UUID.randomUUID(), "Perdu par Mme Exemple")
                .orThrow();
        pass(campaign, 28);
        night();
        pass(campaign, 401);
        var reasons = jdbc.sql("""
                        select count(*) from vouchers.event e join vouchers.voucher v on v.id = e.voucher
                        where v.campaign = ? and e.reason <> ''
                        """).param(campaign.id());
        assertThat(reasons.query(Long.class).single()).isEqualTo(1);
        ReflectionTestUtils.invokeMethod(house.getBean("forgetting"), "forget");
        assertThat(reasons.query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from vouchers.event e join vouchers.voucher v on v.id = e.voucher
                        where v.campaign = ? and e.what = 'REPLACED'
                        """).param(campaign.id()).query(Long.class).single())
                .as("what happened stays")
                .isEqualTo(1);
    }

    @Test
    void sponsorsAreToldOnceOfTheEndOfTheirCampaign() {
        var campaign = its.open(true, 10);
        jdbc.sql("update organisations.organisation set email = 'financeur@demonstration.example' where id = ?")
                .param(AWorkingCampaign.OTHER_SPONSOR)
                .update();
        night();
        night();
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
