package fr.mediane.programmes.connectivity.envelopes;

import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.FUND;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.OFFICER;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.e;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.envelope;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.order;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.reason;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No envelope, no ceiling and no twelve months are ever passed, however many decide at once. */
@MedianeTest
class AidLimitsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    AidDesk desk;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiftyWhoDecideAtOnceNeverPassAnEnvelopeAndLoseNothing() throws Exception {
        var provider = new AnOperator(house);
        var envelope = envelope(house, provider, "1000.00");
        var random = new Random(20_261_130);
        var orders = IntStream.range(0, 50)
                .mapToObj(i -> order(
                        provider,
                        new Split(e("90.00"), e("5.00"), Euros.ofCents(2_000 + random.nextInt(3_000)), Euros.ZERO),
                        0,
                        somebody()))
                .toList();
        var together = new CyclicBarrier(orders.size());
        try (var officers = Executors.newFixedThreadPool(orders.size())) {
            var all = officers.invokeAll(orders.stream()
                    .<Callable<Decision<Aid>>>map(order -> () -> {
                        together.await();
                        return desk.grant(OFFICER, order);
                    })
                    .toList());
            var given = all.stream()
                    .map(each -> each.resultNow())
                    .flatMap(each -> each instanceof Decision.Accepted<Aid>(var aid) ? Stream.of(aid) : Stream.empty())
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
        envelope(house, provider, "1000.00");
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
        var envelope = envelope(house, provider, "1000.00");
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
        var envelope = envelope(house, provider, "10.00");
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
}
