package fr.mediane.programmes.connectivity.envelopes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.programmes.connectivity.sources.Identity;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Aid is split to the cent and booked, and never passes an envelope, a ceiling or twelve months. */
@MedianeTest
class AidDeskTest {
    static final Actor OFFICER = new Actor(
            Optional.of(Uuid7.next()),
            "Test",
            Set.of(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "02"))));
    private static final String FUND = "aisne";

    @Autowired
    ApplicationContext house;

    @Autowired
    AidDesk desk;

    @Autowired
    EnvelopeDesk envelopes;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyCentHasAPlaceAndIsBookedOnce() {
        var provider = new AnOperator(house);
        var envelope = envelope(provider, "500.00");
        var order = order(provider, new Split(e("100.00"), e("10.01"), e("30.00"), e("55.55")), 2, somebody());
        var aid = desk.grant(OFFICER, order).orThrow();
        assertThat(aid.split().balance()).isEqualTo(e("4.44"));
        assertThat(aid.instalments()).containsExactly(e("27.78"), e("27.77"));
        assertThat(desk.grant(OFFICER, order).orThrow()).as("asked for twice").isEqualTo(aid);
        assertThat(ledger.available(envelope)).hasValue(50_000 - 8_555);
        assertThat(desk.left(OFFICER, FUND, provider.operator.id())).contains(e("414.45"));
        assertThat(desk.ofCase(OFFICER, order.caseId())).contains(aid);
        assertThatThrownBy(() -> jdbc.sql(
                                "update connectivity.aid set grant_cents = 0, balance_cents = 3444 where id = :id")
                        .param("id", aid.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("never changes");
    }

    @Test
    void fiftyWhoDecideAtOnceNeverPassAnEnvelopeAndLoseNothing() throws Exception {
        var provider = new AnOperator(house);
        var envelope = envelope(provider, "1000.00");
        var random = new Random(20_261_130);
        var orders = IntStream.range(0, 50)
                .mapToObj(i -> order(
                        provider,
                        new Split(e("90.00"), e("5.00"), Euros.ofCents(2_000 + random.nextInt(3_000)), Euros.ZERO),
                        0,
                        somebody()))
                .toList();
        var together = new java.util.concurrent.CyclicBarrier(orders.size());
        try (var officers = Executors.newFixedThreadPool(orders.size())) {
            var all = officers.invokeAll(orders.stream()
                    .<Callable<Decision<Aid>>>map(order -> () -> {
                        together.await();
                        return desk.grant(OFFICER, order);
                    })
                    .toList());
            var given = all.stream()
                    .map(each -> each.resultNow())
                    .flatMap(each -> each instanceof Decision.Accepted<Aid>(var aid)
                            ? java.util.stream.Stream.of(aid)
                            : java.util.stream.Stream.empty())
                    .toList();
            var sum = given.stream().map(aid -> aid.split().grant()).reduce(Euros.ZERO, Euros::plus);
            var left = e("1000.00").minus(sum);
            assertThat(left).as("never a cent over").isGreaterThanOrEqualTo(Euros.ZERO);
            assertThat(left).as("whoever was refused did not fit").isLessThan(e("50.00"));
            assertThat(given).hasSizeLessThan(50);
            assertThat(all)
                    .allSatisfy(each -> assertThat(each.resultNow() instanceof Decision.Accepted<Aid>
                                    || reason(each.resultNow()).equals("connectivity.error.envelope"))
                            .isTrue());
            assertThat(ledger.available(envelope)).hasValue(Aids.cents(left));
            assertThat(ledger.balance(envelope)).isEqualTo(Aids.cents(left));
            assertThat(jdbc.sql(
                                    "select coalesce(sum(grant_cents + loan_cents), 0) from connectivity.aid where envelope = :id")
                            .param("id", envelope)
                            .query(Long.class)
                            .single())
                    .as("what is committed is what is booked")
                    .isEqualTo(Aids.cents(sum));
        }
    }

    @Test
    void aHouseholdGetsOneAidOfAKindInTwelveMonthsWhoeverOfItAsks() throws Exception {
        var provider = new AnOperator(house);
        envelope(provider, "1000.00");
        var she = somebody();
        var he = somebody();
        var small = new Split(e("40.00"), Euros.ZERO, e("20.00"), Euros.ZERO);
        desk.grant(OFFICER, order(provider, small, 0, she, he)).orThrow();
        assertThat(reason(desk.grant(OFFICER, order(provider, small, 0, he))))
                .isEqualTo("connectivity.error.aid-before");
        var phone = order(provider, AidKind.TELEPHONE, small, 0, he);
        desk.grant(OFFICER, phone).orThrow();
        assertThat(reason(desk.grant(
                        OFFICER,
                        new AidOrder(
                                Uuid7.next(),
                                phone.caseId(),
                                FUND,
                                provider.operator.id(),
                                AidKind.INTERNET,
                                List.of(somebody()),
                                small,
                                0))))
                .isEqualTo("connectivity.error.aid-given");
        var child = somebody();
        var tries = IntStream.range(0, 12)
                .<Callable<Decision<Aid>>>mapToObj(i -> () -> desk.grant(OFFICER, order(provider, small, 0, child)))
                .toList();
        try (var officers = Executors.newFixedThreadPool(12)) {
            assertThat(officers.invokeAll(tries).stream()
                            .filter(each -> each.resultNow() instanceof Decision.Accepted<Aid>))
                    .as("twelve at once for the same person")
                    .hasSize(1);
        }
    }

    @Test
    void aHouseholdNeverPassesItsCeilingOfTheYear() {
        var provider = new AnOperator(house);
        var envelope = envelope(provider, "1000.00");
        var who = somebody();
        assertThat(reason(desk.grant(
                        OFFICER, order(provider, new Split(e("150.00"), e("50.00"), e("50.01"), Euros.ZERO), 0, who))))
                .isEqualTo("connectivity.error.ceiling");
        assertThat(ledger.available(envelope)).as("it has left nothing").hasValue(100_000);
        desk.grant(OFFICER, order(provider, new Split(e("150.00"), e("50.00"), e("30.00"), Euros.ZERO), 0, who))
                .orThrow();
        var more = new Split(e("150.00"), Euros.ZERO, e("20.01"), Euros.ZERO);
        assertThat(reason(desk.grant(OFFICER, order(provider, AidKind.TELEPHONE, more, 0, who))))
                .isEqualTo("connectivity.error.ceiling");
        var rest = new Split(e("150.00"), Euros.ZERO, e("20.00"), Euros.ZERO);
        desk.grant(OFFICER, order(provider, AidKind.TELEPHONE, rest, 0, who)).orThrow();
    }

    @Test
    void aRefusalLeavesTheCallersTransactionWhole() {
        var provider = new AnOperator(house);
        var envelope = envelope(provider, "10.00");
        var split = new Split(e("40.00"), Euros.ZERO, e("20.00"), Euros.ZERO);
        var note = Uuid7.next();
        var decision = provider.inTransaction(() -> {
            var refused = desk.grant(OFFICER, order(provider, split, 0, somebody()));
            jdbc.sql("insert into connectivity.adult (id, hash, identity) values (:id, sha256(:id::text::bytea), '')")
                    .param("id", note)
                    .update();
            return refused;
        });
        assertThat(reason(decision)).isEqualTo("connectivity.error.envelope");
        assertThat(((Decision.Refused<Aid>) decision).reasons().getFirst().arguments())
                .containsExactly(e("10.00").amount());
        assertThat(jdbc.sql("delete from connectivity.adult where id = :id")
                        .param("id", note)
                        .update())
                .as("what the caller wrote stands")
                .isOne();
        assertThat(ledger.available(envelope)).hasValue(1_000);
    }

    @Test
    void whatIsWrongIsSaid() {
        var provider = new AnOperator(house);
        var nowhere = new AidOrder(
                Uuid7.next(),
                UUID.randomUUID(),
                "lyon",
                provider.operator.id(),
                AidKind.INTERNET,
                List.of(somebody()),
                new Split(e("40.00"), Euros.ZERO, e("20.00"), Euros.ZERO),
                0);
        assertThat(reason(desk.grant(Actor.SYSTEM, nowhere))).isEqualTo("connectivity.error.no-envelope");
        envelope(provider, "1000.00");
        assertThat(wrong(provider, new Split(e("40"), e("50"), Euros.ZERO, Euros.ZERO), 0))
                .isEqualTo("connectivity.error.more-than-owed");
        assertThat(wrong(provider, new Split(e("40"), e("-1"), e("10"), Euros.ZERO), 0))
                .isEqualTo("connectivity.error.negative");
        assertThat(wrong(provider, new Split(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO), 0))
                .isEqualTo("connectivity.error.debt");
        assertThat(wrong(provider, new Split(e("1000000000000"), Euros.ZERO, e("1"), Euros.ZERO), 0))
                .isEqualTo("connectivity.error.debt");
        assertThat(wrong(provider, new Split(e("40"), Euros.ZERO, Euros.ZERO, Euros.ZERO), 0))
                .isEqualTo("connectivity.error.nothing-given");
        assertThat(wrong(provider, new Split(e("90"), Euros.ZERO, Euros.ZERO, e("74.99")), 3))
                .as("less than 25 € a month")
                .isEqualTo("connectivity.error.loan");
        assertThat(wrong(provider, new Split(e("90"), Euros.ZERO, Euros.ZERO, e("75.01")), 1))
                .as("more than 75 € a month")
                .isEqualTo("connectivity.error.loan");
        assertThat(wrong(provider, new Split(e("90"), Euros.ZERO, e("10"), Euros.ZERO), 2))
                .isEqualTo("connectivity.error.loan");
        var split = new Split(e("40"), Euros.ZERO, e("20"), Euros.ZERO);
        assertThat(reason(desk.grant(OFFICER, order(provider, split, 0)))).isEqualTo("connectivity.error.adults");
        assertThat(desk.grant(provider.agent, order(provider, split, 0, somebody())))
                .isInstanceOf(Decision.Forbidden.class);
        var elsewhere = new AidOrder(
                Uuid7.next(),
                UUID.randomUUID(),
                "charente",
                provider.operator.id(),
                AidKind.INTERNET,
                List.of(somebody()),
                split,
                0);
        assertThat(desk.grant(OFFICER, elsewhere)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aDecisionTakenBackFreesItsMoneyAndTheHousehold() {
        var provider = new AnOperator(house);
        var envelope = envelope(provider, "100.00");
        var who = somebody();
        var order = order(provider, new Split(e("90.00"), Euros.ZERO, e("80.00"), Euros.ZERO), 0, who);
        desk.grant(OFFICER, order).orThrow();
        assertThat(desk.takeBack(provider.agent, order.caseId())).isInstanceOf(Decision.Forbidden.class);
        desk.takeBack(OFFICER, order.caseId()).orThrow();
        assertThat(desk.takeBack(OFFICER, order.caseId())).isInstanceOf(Decision.Unknown.class);
        assertThat(ledger.available(envelope)).hasValue(10_000);
        var again = new AidOrder(
                Uuid7.next(), order.caseId(), FUND, order.operator(), order.kind(), order.adults(), order.split(), 0);
        desk.grant(OFFICER, again).orThrow();
        assertThat(ledger.available(envelope)).hasValue(2_000);
    }

    @Test
    void whoWasHelpedIsForgottenOnceItCountsForNothing() {
        var provider = new AnOperator(house);
        envelope(provider, "100.00");
        var order = order(provider, new Split(e("90.00"), Euros.ZERO, e("80.00"), Euros.ZERO), 0, somebody());
        desk.grant(OFFICER, order).orThrow();
        var adult = jdbc.sql("select adult from connectivity.aid_adult where aid = :aid")
                .param("aid", order.id())
                .query(UUID.class)
                .single();
        var adults = house.getBean(Adults.class);
        adults.forget(Paris.today(clock));
        assertThat(known(adult)).isTrue();
        // as if it had been long ago
        jdbc.sql("update connectivity.aid_adult set during = daterange('2020-01-01', '2021-01-01') where aid = :aid")
                .param("aid", order.id())
                .update();
        jdbc.sql("update connectivity.household_year set year = 2020 where adult = :adult")
                .param("adult", adult)
                .update();
        adults.forget(Paris.today(clock));
        assertThat(known(adult)).isFalse();
        assertThat(desk.ofCase(OFFICER, order.caseId()))
                .as("what was given stays")
                .isPresent();
    }

    private boolean known(UUID adult) {
        return jdbc.sql("select exists (select from connectivity.adult where id = :id)")
                .param("id", adult)
                .query(Boolean.class)
                .single();
    }

    /** An envelope of this year under a new convention. */
    private UUID envelope(AnOperator provider, String euros) {
        var today = Paris.today(clock);
        var convention = envelopes
                .agree(
                        Actor.SYSTEM,
                        new Convention(
                                Uuid7.next(),
                                FUND,
                                provider.operator.id(),
                                today.withDayOfYear(1),
                                today.plusYears(1),
                                "Convention d’essai entre le fonds et l’opérateur."))
                .orThrow();
        return envelopes
                .fill(Actor.SYSTEM, Uuid7.next(), FUND, Optional.of(convention), today.getYear(), e(euros))
                .orThrow();
    }

    private String wrong(AnOperator provider, Split split, int months) {
        return reason(desk.grant(OFFICER, order(provider, split, months, somebody())));
    }

    private static AidOrder order(AnOperator provider, Split split, int months, Identity... adults) {
        return order(provider, AidKind.INTERNET, split, months, adults);
    }

    private static AidOrder order(AnOperator provider, AidKind kind, Split split, int months, Identity... adults) {
        return new AidOrder(
                Uuid7.next(), UUID.randomUUID(), FUND, provider.operator.id(), kind, List.of(adults), split, months);
    }

    private static Identity somebody() {
        var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(Uuid7.next().getMostSignificantBits(), 36).replaceAll("[^a-z]", "");
        return new Identity("Essai" + letters, "Test", LocalDate.of(1980, 1, 1).plusDays(new Random().nextInt(9_000)));
    }

    private static Euros e(String text) {
        return Euros.of(text);
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
