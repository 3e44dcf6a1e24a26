package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_PLACE;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.AT_SPONSOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.OTHER_OPERATOR;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.person;
import static fr.mediane.programmes.vouchers.AWorkingCampaign.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.Progress;
import fr.mediane.programmes.vouchers.UseDesk.Use;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class VoucherLifeTest {
    private final AWorkingCampaign its;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;
    private UUID provider = new UUID(0, 0);

    @Autowired
    VoucherLifeTest(ApplicationContext house) {
        its = new AWorkingCampaign(house);
        ledger = house.getBean(LedgerDesk.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    @BeforeEach
    void aPlace() {
        provider = its.qualified();
    }

    @Test
    void isUsedInPartsAndOwedToThePlace() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        long before = ledger.balance(provider);
        assertThat(its.using.use(AT_PLACE, use(voucher, 400)).orThrow().left()).isEqualTo(600);
        assertThat(state(voucher)).isEqualTo("PARTLY_USED");
        assertThat(its.using.use(AT_PLACE, use(voucher, 600)).orThrow().left()).isZero();
        assertThat(state(voucher)).isEqualTo("USED");
        assertThat(ledger.balance(provider)).isEqualTo(before + 1_000);
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, 1)))).isEqualTo("vouchers.outcome.USED");
    }

    @Test
    void isUsedOnceHoweverOftenTheSameUseIsSent() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var use = use(voucher, 400);
        assertThat(its.using.use(AT_PLACE, use).orThrow().before()).isFalse();
        assertThat(its.using.use(AT_PLACE, use).orThrow().before()).isTrue();
        assertThat(its.using.use(AT_PLACE, use).orThrow().left()).isEqualTo(600);
        var other = new Use(use.id(), use.code(), use.organisation(), use.venue(), "26", use.service(), 300, 0);
        assertThat(reason(its.using.use(AT_PLACE, other))).isEqualTo("vouchers.outcome.KEY");
    }

    @Test
    void isTakenBackOnceWithinItsTime() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var spent = its.using.use(AT_PLACE, use(voucher, 1_000)).orThrow();
        assertThat(reason(its.using.takeBack(AT_PLACE, spent.use(), " "))).isEqualTo("vouchers.error.reason");
        assertThat(its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow().left())
                .isEqualTo(1_000);
        assertThat(its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow().before())
                .isTrue();
        assertThat(state(voucher)).isEqualTo("ACTIVATED");
        var late = its.using.use(AT_PLACE, use(voucher, 1_000)).orThrow();
        jdbc.sql("update vouchers.use set used_at = now() - interval '8 days' where id = ?")
                .param(late.use())
                .update();
        assertThat(reason(its.using.takeBack(AT_PLACE, late.use(), "Trop tard")))
                .isEqualTo("vouchers.outcome.LATE");
    }

    @Test
    void refusesWhatACampaignDoesNotPayFor() {
        var voucher = its.vouchers(its.open(false, 10), 1).getFirst();
        var good = use(voucher, 1_000);
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, 400)))).isEqualTo("vouchers.outcome.WHOLE");
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, 1_001)))).isEqualTo("vouchers.outcome.AMOUNT");
        assertThat(reason(its.using.use(AT_PLACE, use(voucher, -1)))).isEqualTo("vouchers.outcome.AMOUNT");
        assertThat(reason(its.using.use(
                        AT_PLACE,
                        new Use(
                                good.id(),
                                good.code(),
                                good.organisation(),
                                good.venue(),
                                "33",
                                good.service(),
                                1_000,
                                0))))
                .isEqualTo("vouchers.outcome.PLACE");
        assertThat(reason(its.using.use(
                        AT_PLACE,
                        new Use(
                                good.id(),
                                good.code(),
                                good.organisation(),
                                good.venue(),
                                "26",
                                "Autre aide",
                                1_000,
                                0))))
                .isEqualTo("vouchers.outcome.SERVICE");
        its.providers
                .decide(OPERATOR, provider, ProviderState.SUSPENDED, "Contrôle")
                .orThrow();
        assertThat(reason(its.using.use(AT_PLACE, good))).isEqualTo("vouchers.outcome.PROVIDER");
        its.qualified();
        assertThat(its.using.use(AT_PLACE, good)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void isForThePlacesOwnPeople() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var elsewhere = person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(UUID.randomUUID())));
        assertThat(its.using.use(elsewhere, use(voucher, 100))).isEqualTo(Decision.forbidden());
        assertThat(its.using.use(Actor.PUBLIC, use(voucher, 100))).isEqualTo(Decision.forbidden());
        var spent = its.using.use(AT_PLACE, use(voucher, 100)).orThrow();
        assertThat(its.using.takeBack(elsewhere, spent.use(), "x")).isEqualTo(Decision.forbidden());
    }

    @Test
    void isActivatedBySomebodyElseThanItsMaker() {
        var campaign = its.open(true, 10);
        var batch =
                its.making.order(OPERATOR, campaign.id(), 2, Optional.empty()).orThrow();
        assertThat(reason(its.making.activate(AT_SPONSOR, batch.id()))).isEqualTo("vouchers.error.not-to-activate");
        its.making.make(OPERATOR, batch, made -> {}, Progress.SILENT);
        assertThat(reason(its.making.activate(OPERATOR, batch.id()))).isEqualTo("vouchers.error.made-it");
        assertThat(its.making.activate(OTHER_OPERATOR, batch.id())).isInstanceOf(Decision.Accepted.class);
        assertThat(its.making.activate(
                        person(new Grant(Role.SPONSOR, new Scope.Organisation(UUID.randomUUID()))), batch.id()))
                .isEqualTo(Decision.unknown());
    }

    @Test
    void isNeverMadeWithoutItsMoney() {
        var campaign = its.open(true, 5);
        assertThat(reason(its.making.order(OPERATOR, campaign.id(), 6, Optional.empty())))
                .isEqualTo("vouchers.error.no-budget");
        its.vouchers(campaign, 5);
        assertThat(reason(its.making.order(OPERATOR, campaign.id(), 1, Optional.empty())))
                .isEqualTo("vouchers.error.no-budget");
        assertThat(ledger.balance(campaign.id())).isZero();
        assertThat(reason(its.campaigns.open(OPERATOR, campaign.id(), 1))).isEqualTo("vouchers.error.not-a-draft");
        var poor = its.draft(true);
        its.campaigns.save(AT_SPONSOR, poor).orThrow();
        assertThat(its.campaigns.open(AT_SPONSOR, poor.id(), 1))
                .as("a sponsor does not commit another one's money")
                .isEqualTo(Decision.forbidden());
        assertThat(reason(its.campaigns.open(OPERATOR, poor.id(), 1_000_000))).isEqualTo("vouchers.error.no-funds");
        assertThat(its.campaigns.find(AT_SPONSOR, poor.id()).orThrow().state()).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void goesBackToTheCampaignWhenItsBatchIsBlocked() {
        var campaign = its.open(true, 10);
        var vouchers = its.vouchers(campaign, 10);
        var spent = its.using.use(AT_PLACE, use(vouchers.getFirst(), 400)).orThrow();
        var batch = jdbc.sql("select batch from vouchers.voucher where serial = ?")
                .param(vouchers.getFirst().serial())
                .query(UUID.class)
                .single();
        assertThat(its.making.block(AT_SPONSOR, batch, "Volés").orThrow()).isEqualTo(10);
        assertThat(reason(its.using.use(AT_PLACE, use(vouchers.getLast(), 400))))
                .isEqualTo("vouchers.outcome.BLOCKED");
        assertThat(ledger.balance(campaign.id())).isEqualTo(9_600);
        its.using.takeBack(AT_PLACE, spent.use(), "Erreur").orThrow();
        assertThat(ledger.balance(campaign.id())).isEqualTo(10_000);
    }

    @Test
    void givesBackWhatWasSetAsideForVouchersNeverMade() {
        var campaign = its.open(true, 10);
        var batch =
                its.making.order(OPERATOR, campaign.id(), 4, Optional.empty()).orThrow();
        assertThat(ledger.balance(campaign.id())).isEqualTo(6_000);
        assertThat(its.making.block(OPERATOR, batch.id(), "Interrompu").orThrow())
                .isZero();
        assertThat(ledger.balance(campaign.id())).isEqualTo(10_000);
        assertThatThrownBy(() -> its.making.make(OPERATOR, batch, made -> {}, Progress.SILENT))
                .isInstanceOf(Decision.NotDone.class);
        assertThat(ledger.balance(campaign.id())).isEqualTo(10_000);
    }

    @Test
    void sharesTheLastCents() {
        var three = Map.of(new UUID(0, 1), 3_333, new UUID(0, 2), 3_333, new UUID(0, 3), 3_334);
        assertThat(CampaignDesk.parts(three, 1_000).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(1_000);
        assertThat(CampaignDesk.parts(three, 1_000)).containsEntry(new UUID(0, 3), 334L);
    }

    @Test
    void shutsOutWhoeverTriesCodes() {
        var guesser = person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(AWorkingCampaign.PLACE)));
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        for (int i = 0; i < Misses.MOST; i++) {
            var wrong = new Made(1, "", Secret.random());
            assertThat(reason(its.using.use(guesser, use(wrong, 100)))).isEqualTo("vouchers.outcome.UNKNOWN");
        }
        assertThat(reason(its.using.use(guesser, use(voucher, 100)))).isEqualTo("vouchers.error.shut-out");
        assertThat(its.using.use(AT_PLACE, use(voucher, 100))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void keepsNoSecret() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        var bare = voucher.secret().printed().replace("-", "");
        assertThat(jdbc.sql("select to_jsonb(v)::text from vouchers.voucher v where serial = ?")
                        .param(voucher.serial())
                        .query(String.class)
                        .single())
                .doesNotContain(bare, voucher.secret().printed());
        assertThat(voucher.secret().toString()).doesNotContain(bare);
    }

    @Test
    void goesLawfulWaysOnly() {
        var voucher = its.vouchers(its.open(true, 10), 1).getFirst();
        for (var state : List.of("PRE_ACTIVATED", "PURGED")) {
            assertThatThrownBy(() -> jdbc.sql("update vouchers.voucher set state = ? where serial = ?")
                            .params(state, voucher.serial())
                            .update())
                    .hasMessageContaining("does not go from ACTIVATED to " + state);
        }
        assertThatThrownBy(() -> jdbc.sql("update vouchers.voucher set cents = 5 where serial = ?")
                        .param(voucher.serial())
                        .update())
                .hasMessageContaining("never changes");
    }

    /** A copied paper voucher offered at two places at the same instant. */
    @Test
    void isTakenByOneOfTwoWhoOfferACopyAtTheSameInstant() throws Exception {
        var vouchers = its.vouchers(its.open(false, 1_000), 1_000);
        long before = ledger.balance(provider);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 1_000; round += 4) {
                var some = vouchers.subList(round, round + 4);
                List<Callable<Decision<Spent>>> offers = IntStream.range(0, 8)
                        .<Callable<Decision<Spent>>>mapToObj(i ->
                                () -> its.using.use(AT_PLACE, use(some.get(i / 2), 1_000)))
                        .toList();
                var answers = threads.invokeAll(offers);
                for (int i = 0; i < 8; i += 2) {
                    var both = List.of(answers.get(i).get(), answers.get(i + 1).get());
                    assertThat(both.stream().filter(Decision.Accepted.class::isInstance))
                            .hasSize(1);
                    assertThat(both.stream()
                                    .filter(Decision.Refused.class::isInstance)
                                    .map(VoucherLifeTest::reason))
                            .containsExactly("vouchers.outcome.USED");
                }
            }
        }
        assertThat(ledger.balance(provider)).isEqualTo(before + 1_000_000);
    }

    private String state(Made voucher) {
        return jdbc.sql("select state from vouchers.voucher where serial = ?")
                .param(voucher.serial())
                .query(String.class)
                .single();
    }

    static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? refused.reasons().getFirst().key()
                : decision.toString();
    }
}
