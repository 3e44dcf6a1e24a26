package fr.mediane.programmes.connectivity.envelopes;

import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.FUND;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.OFFICER;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.e;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.envelope;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.order;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.reason;
import static fr.mediane.programmes.connectivity.envelopes.AnEnvelope.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Aid is split to the cent and booked, taken back and forgotten. */
@MedianeTest
class AidDeskTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    AidDesk desk;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyCentHasAPlaceAndIsBookedOnce() {
        var provider = new AnOperator(house);
        var envelope = envelope(house, provider, "500.00");
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
        envelope(house, provider, "1000.00");
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
        var envelope = envelope(house, provider, "100.00");
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
        envelope(house, provider, "100.00");
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

    private String wrong(AnOperator provider, Split split, int months) {
        return reason(desk.grant(OFFICER, order(provider, split, months, somebody())));
    }
}
