package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_SPONSOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.person;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static fr.mediane.programmes.vouchers.VoucherLifeTest.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.engines.rules.About;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.notices.Notices;
import fr.mediane.programmes.vouchers.handing.CareDesk;
import fr.mediane.programmes.vouchers.handing.DistributionDesk;
import fr.mediane.programmes.vouchers.handing.Handing;
import fr.mediane.programmes.vouchers.handing.Way;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class HandingTest {
    private static final UUID DISTRIBUTOR = DemonstrationPeople.DISTRIBUTOR;
    private static final Actor AT_COUNTER = person(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(DISTRIBUTOR)));
    private static final Actor ELSEWHERE =
            person(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(AWorkingCampaign.PLACE)));
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]");
    private final AWorkingCampaign its;
    private final DistributionDesk desk;
    private final CareDesk care;
    private final LedgerDesk ledger;
    private final RulesDesk rules;
    private final Notices notices;
    private final JdbcClient jdbc;

    @Autowired
    HandingTest(ApplicationContext house) {
        its = new AWorkingCampaign(house);
        desk = house.getBean(DistributionDesk.class);
        care = house.getBean(CareDesk.class);
        ledger = house.getBean(LedgerDesk.class);
        rules = house.getBean(RulesDesk.class);
        notices = house.getBean(Notices.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    @BeforeEach
    void aPlace() {
        its.qualified();
    }

    private List<Made> entrusted(Campaign campaign, int many) {
        var made = new ArrayList<Made>();
        var batch = its.making
                .order(OPERATOR, campaign.id(), many, Optional.of(DISTRIBUTOR))
                .orThrow();
        its.making.make(OPERATOR, batch, made::addAll, Progress.SILENT);
        its.making.activate(AT_SPONSOR, batch.id()).orThrow();
        return made;
    }

    private UUID id(Made voucher) {
        return desk.find(AT_COUNTER, voucher.serial()).orThrow().id();
    }

    private static Handing onPaper(UUID voucher, boolean whole) {
        return new Handing(Uuid7.next(), voucher, whole, Way.PAPER, "", List.of(), Optional.empty());
    }

    @Test
    void aVoucherIsHandedOutOnceByItsDistributor() {
        var voucher = entrusted(its.open(true, 12), 12).getFirst();
        var handing = onPaper(id(voucher), false);
        assertThat(desk.hand(ELSEWHERE, handing)).isEqualTo(Decision.unknown());
        assertThat(desk.hand(AT_SPONSOR, handing)).isEqualTo(Decision.forbidden());
        assertThat(desk.hand(AT_COUNTER, handing).orThrow()).isEqualTo(1);
        assertThat(desk.hand(AT_COUNTER, handing).orThrow()).as("sent twice").isZero();
        assertThat(reason(desk.hand(AT_COUNTER, onPaper(id(voucher), false)))).isEqualTo("vouchers.error.not-to-hand");
        assertThat(desk.hand(
                                AT_COUNTER,
                                onPaper(desk.next(AT_COUNTER, batch(voucher)).orThrow(), true))
                        .orThrow())
                .as("what is left of the booklet")
                .isEqualTo(9);
        assertThat(desk.history(AT_COUNTER).getFirst().vouchers()).isEqualTo(9);
        assertThat(desk.find(AT_COUNTER, voucher.serial().replaceFirst("^V0+", ""))
                        .orThrow()
                        .id())
                .as("zeros in front do not count")
                .isEqualTo(id(voucher));
        assertThatThrownBy(() -> jdbc.sql("update vouchers.voucher set handed_at = now() where serial = ?")
                        .param(voucher.serial())
                        .update())
                .hasMessageContaining("handed out already");
    }

    private UUID batch(Made voucher) {
        return desk.find(AT_COUNTER, voucher.serial()).orThrow().batch();
    }

    /** Two at the same counter hand out the same booklet. */
    @Test
    void aBookletIsHandedOutByOneOfTwoAtTheSameInstant() throws Exception {
        var vouchers = entrusted(its.open(true, 100), 100);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int booklet = 0; booklet < 10; booklet++) {
                var voucher = id(vouchers.get(10 * booklet));
                List<Callable<Decision<Integer>>> both = IntStream.range(0, 4)
                        .<Callable<Decision<Integer>>>mapToObj(i ->
                                () -> desk.hand(AT_COUNTER, onPaper(voucher, i % 2 == 0)))
                        .toList();
                long accepted = 0;
                for (var answer : threads.invokeAll(both)) {
                    accepted += answer.get() instanceof Decision.Accepted ? 1 : 0;
                }
                assertThat(accepted).isEqualTo(1);
            }
        }
    }

    @Test
    void aMessageBringsANewCodeAndEndsThePrintedOne() {
        var vouchers = entrusted(its.open(true, 10), 2);
        var handing = new Handing(
                Uuid7.next(),
                id(vouchers.getFirst()),
                true,
                Way.EMAIL,
                "ines@demonstration.example",
                List.of(),
                Optional.empty());
        var wrong = new Handing(
                Uuid7.next(), id(vouchers.getFirst()), true, Way.TEXT, "pas un numéro", List.of(), Optional.empty());
        assertThat(reason(desk.hand(AT_COUNTER, wrong))).startsWith("kernel.");
        assertThat(desk.hand(AT_COUNTER, handing).orThrow()).isEqualTo(2);
        var mail = notices.mailbox().stream()
                .filter(shown -> shown.notice().key().contains(handing.id().toString()))
                .findFirst()
                .orElseThrow()
                .notice();
        assertThat(mail.body()).contains("2 bons de 10 €", "/bon");
        var codes =
                CODE.matcher(mail.body()).results().map(found -> found.group()).toList();
        assertThat(codes).hasSize(2);
        assertThat(reason(its.using.use(AT_PLACE, use(vouchers.getFirst(), 100))))
                .isEqualTo("vouchers.outcome.BLOCKED");
        var good = use(vouchers.getFirst(), 700);
        var taken = its.using.use(
                AT_PLACE,
                new UseDesk.Use(
                        good.id(), codes.getFirst(), good.organisation(), good.venue(), "26", good.service(), 700, 0));
        assertThat(taken.orThrow().left()).isEqualTo(300);
        assertThat(jdbc.sql("select to_jsonb(h)::text from vouchers.handing h where id = ?")
                        .param(handing.id())
                        .query(String.class)
                        .single())
                .doesNotContain("ines");
    }

    @Test
    void aLostVoucherIsReplacedWithWhatWasLeftAndWhatComesBackFollows() {
        var campaign = its.open(true, 10);
        var voucher = entrusted(campaign, 1).getFirst();
        var spent = its.using.use(AT_PLACE, use(voucher, 400)).orThrow();
        var fresh = Uuid7.next();
        assertThat(reason(care.replace(AT_COUNTER, id(voucher), fresh, ""))).isEqualTo("vouchers.error.reason");
        assertThat(care.replace(ELSEWHERE, id(voucher), fresh, "Perdu")).isEqualTo(Decision.unknown());
        var replaced = care.replace(AT_COUNTER, id(voucher), fresh, "Perdu").orThrow();
        assertThat(replaced.fresh().left()).isEqualTo(600);
        assertThat(reason(care.replace(AT_COUNTER, id(voucher), fresh, "Perdu")))
                .isEqualTo("vouchers.error.replaced");
        assertThat(reason(care.replace(AT_COUNTER, id(voucher), Uuid7.next(), "Perdu")))
                .isEqualTo("vouchers.outcome.BLOCKED");
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, 100)))).isEqualTo("vouchers.outcome.BLOCKED");
        its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow();
        assertThat(desk.find(AT_COUNTER, fresh).orThrow().left()).isEqualTo(1_000);
        assertThat(its.using
                        .use(AT_PLACE, use(replaced.made(), 1_000))
                        .orThrow()
                        .left())
                .isZero();
        assertThat(care.history(AT_COUNTER, id(voucher)).orThrow()).first().satisfies(event -> {
            assertThat(event.what()).isEqualTo("REPLACED");
            assertThat(event.reason()).isEqualTo("Perdu");
        });
        assertThat(ledger.balance(campaign.id()))
                .as("nothing went back to the campaign")
                .isEqualTo(9_000);
    }

    /** Lost, it is replaced at two counters while a place takes it in: its value is there once. */
    @Test
    void isReplacedOrUsedNeverBoth() throws Exception {
        var campaign = its.open(true, 40);
        var vouchers = entrusted(campaign, 40);
        long before = ledger.balance(campaign.id());
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var voucher : vouchers) {
                var id = id(voucher);
                List<Callable<Decision<?>>> all = List.of(
                        () -> its.using.use(AT_PLACE, use(voucher, 1_000)),
                        () -> care.replace(AT_COUNTER, id, Uuid7.next(), "Perdu"),
                        () -> care.replace(AT_COUNTER, id, Uuid7.next(), "Perdu"));
                long accepted = 0;
                for (var answer : threads.invokeAll(all)) {
                    accepted += answer.get() instanceof Decision.Accepted ? 1 : 0;
                }
                assertThat(accepted).isEqualTo(1);
            }
        }
        assertThat(ledger.balance(campaign.id())).isEqualTo(before);
    }

    @Test
    void isNotHandedOutWhileItsCampaignIsStoppedNorAtTheEndOfItsYear() {
        var campaign = its.open(true, 10);
        var voucher = entrusted(campaign, 1).getFirst();
        its.campaigns.turn(OPERATOR, campaign.id(), CampaignState.STOPPED).orThrow();
        assertThat(reason(desk.hand(AT_COUNTER, onPaper(id(voucher), false)))).isEqualTo("vouchers.outcome.STOPPED");
        its.campaigns.turn(OPERATOR, campaign.id(), CampaignState.OPEN).orThrow();
        jdbc.sql("update vouchers.campaign set handing_stopped_at = now() where id = ?")
                .param(campaign.id())
                .update();
        assertThat(reason(desk.hand(AT_COUNTER, onPaper(id(voucher), false))))
                .isEqualTo("vouchers.error.handing-stopped");
    }

    @Test
    void isSuspendedAndRestored() {
        var voucher = entrusted(its.open(true, 10), 1).getFirst();
        its.using.use(AT_PLACE, use(voucher, 400)).orThrow();
        assertThat(reason(care.resume(AT_COUNTER, id(voucher), "Levé"))).isEqualTo("vouchers.error.not-now");
        care.suspend(AT_COUNTER, id(voucher), "Doute").orThrow();
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, 100)))).isEqualTo("vouchers.outcome.SUSPENDED");
        care.resume(AT_COUNTER, id(voucher), "Levé").orThrow();
        assertThat(desk.find(AT_COUNTER, id(voucher)).orThrow().state()).isEqualTo(VoucherState.PARTLY_USED);
        assertThat(its.using.use(AT_PLACE, use(voucher, 600)).orThrow().left()).isZero();
    }

    @Test
    void aRuleDecidesAndItsDecisionIsKept() {
        var plain = its.draft(true);
        var campaign = new Campaign(
                plain.id(),
                0,
                plain.state(),
                plain.name(),
                "",
                Optional.of("aide-declaration"),
                plain.services(),
                plain.departements(),
                1_000,
                10,
                true,
                plain.starts(),
                plain.ends(),
                plain.graceUntil(),
                plain.shares());
        its.fund(campaign, 5);
        its.campaigns.save(OPERATOR, campaign).orThrow();
        its.campaigns.open(OPERATOR, campaign.id(), 5).orThrow();
        var voucher = id(entrusted(campaign, 2).getFirst());
        assertThat(desk.asked(desk.find(AT_COUNTER, voucher).orThrow())).hasSize(3);
        assertThat(reason(desk.hand(AT_COUNTER, asked(voucher, "26", "", "oui"))))
                .startsWith("rules.error");
        assertThat(reason(desk.hand(AT_COUNTER, asked(voucher, "26", "17", "true"))))
                .isEqualTo("vouchers.error.not-entitled");
        var handing = asked(voucher, "26", "64", "false");
        assertThat(desk.hand(AT_COUNTER, handing).orThrow()).isEqualTo(1);
        assertThat(rules.about(OPERATOR, new About("handing", handing.id())))
                .singleElement()
                .satisfies(ruling -> assertThat(ruling.outcome().answered()).isTrue());
    }

    private static Handing asked(UUID voucher, String... answers) {
        return new Handing(Uuid7.next(), voucher, false, Way.PAPER, "", List.of(answers), Optional.empty());
    }
}
