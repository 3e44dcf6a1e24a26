package fr.mediane.programmes.training.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.catalogue.AttendanceDesk;
import fr.mediane.programmes.training.catalogue.SessionDesk;
import fr.mediane.programmes.training.orders.TrainingOrder.State;
import fr.mediane.registers.identity.AccessDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MedianeTest
class OrderDeskTest {
    private static final Actor FIRST = payer();
    private static final Actor SECOND = payer();

    @Autowired
    OrderDesk desk;

    @Autowired
    OrderBooks books;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    SessionDesk sessions;

    @Autowired
    AttendanceDesk attendance;

    @Autowired
    AccessDesk access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private SomeOrders some;

    @BeforeEach
    void someOrders() {
        some = new SomeOrders(sessions, attendance, access, jdbc, clock);
    }

    @Test
    void isCommittedWithItsSessionAndPaidForWhoeverCame() {
        var session = some.given(2);
        assertThat(books.committed(session)).isEqualTo(30_003);
        assertThat(order(session).state()).isEqualTo(State.DUE);
        var prepared = desk.prepare(FIRST, session).orThrow();
        assertThat(prepared.owed()).isEqualTo(20_002);
        assertThat(desk.prepare(SECOND, session).orThrow()).as("once").isEqualTo(prepared);
        assertThat(reason(desk.approve(FIRST, session))).isEqualTo("training.error.own-payment");
        assertThat(books.committed(session)).as("nothing is booked yet").isEqualTo(30_003);
        var approved = desk.approve(SECOND, session).orThrow();
        assertThat(desk.approve(SECOND, session).orThrow()).as("once").isEqualTo(approved);
        assertThat(books.committed(session)).as("the rest is given up").isZero();
        var payment = approved.payment().orElseThrow();
        assertThat(ledger.balance(payment)).isEqualTo(20_002);
        assertThat(reason(desk.settle(FIRST, session, today().plusDays(1)))).isEqualTo("training.error.paid-on");
        assertThat(reason(desk.settle(FIRST, session, today().minusDays(1)))).isEqualTo("training.error.paid-on");
        var paid = desk.settle(FIRST, session, today()).orThrow();
        assertThat(paid.state()).isEqualTo(State.PAID);
        assertThat(paid.paidOn()).contains(today());
        assertThat(ledger.balance(payment)).isZero();
        assertThat(reason(desk.settle(FIRST, session, today()))).isEqualTo("training.error.not-approved");
    }

    @Test
    void whereNobodyCameNothingIsPaid() {
        var session = some.given(0);
        desk.prepare(FIRST, session).orThrow();
        assertThat(desk.approve(SECOND, session).orThrow().state()).isEqualTo(State.NOTHING);
        assertThat(books.committed(session)).isZero();
        assertThat(reason(desk.settle(FIRST, session, today()))).isEqualTo("training.error.not-approved");
    }

    @Test
    void nothingIsDueBeforeTheSheetIsClosedNorForASessionCalledOff() {
        var session = some.session();
        assertThat(reason(desk.prepare(FIRST, session))).isEqualTo("training.error.not-due");
        assertThat(reason(desk.approve(SECOND, session))).isEqualTo("training.error.not-prepared");
        some.moveTo(session, Duration.ofHours(-7).minusMinutes(29));
        assertThat(reason(desk.prepare(FIRST, session))).isEqualTo("training.error.not-due");
        assertThatThrownBy(() -> insert(session, 0, 0)).hasMessageContaining("is not closed");
        var off = some.session();
        sessions.callOff(Actor.SYSTEM, off, "Salle fermée").orThrow();
        assertThat(books.committed(off)).isZero();
        some.moveTo(off, Duration.ofDays(-2));
        assertThat(order(off).state()).isEqualTo(State.CALLED_OFF);
        assertThat(reason(desk.prepare(FIRST, off))).isEqualTo("training.error.not-due");
    }

    @Test
    void othersThanPayersNeitherSeeNorPay() {
        var session = some.given(1);
        for (var other : List.of(Actor.SYSTEM, Actor.PUBLIC)) {
            assertThat(desk.all(other)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.prepare(other, session)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.approve(other, session)).isInstanceOf(Decision.Forbidden.class);
            assertThat(desk.settle(other, session, today())).isInstanceOf(Decision.Forbidden.class);
        }
        assertThat(desk.prepare(FIRST, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void theDatabasePaysWhatTheSheetSaysOnceAndByTwo() {
        var session = some.given(1);
        assertThatThrownBy(() -> insert(session, 2, 20_002)).hasMessageContaining("what the attendance sheet says");
        assertThatThrownBy(() -> insert(session, 1, 10_002)).hasMessageContaining("what the attendance sheet says");
        desk.prepare(FIRST, session).orThrow();
        assertThatThrownBy(() -> insert(session, 1, 10_001)).hasMessageContaining("order_paid_once");
        for (var change : List.of(
                "approved_by = prepared_by, approved_at = now(), state = 'APPROVED'",
                "cents = cents + 1",
                "state = 'PAID', approved_by = gen_random_uuid(), approved_at = now(), paid_on = current_date")) {
            assertThatThrownBy(() -> jdbc.sql("update training.order_payment set " + change + " where session = :id")
                            .param("id", session)
                            .update())
                    .as(change)
                    .hasMessageMatching("(?s).*(order_approved_by_another|does not go).*");
        }
        assertThatThrownBy(() -> jdbc.sql("update training.enrolment set signed_at = null where session = :id")
                        .param("id", session)
                        .update())
                .hasMessageContaining("being paid");
        assertThatThrownBy(() -> jdbc.sql("update training.training_order set places = 500 where session = :id")
                        .param("id", session)
                        .update())
                .hasMessageContaining("bad SQL grammar");
    }

    @Test
    void ofManyWhoPrepareAndApproveAtOnceOnePaymentIsMade() throws Exception {
        var session = some.given(3);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var all = IntStream.range(0, 12)
                    .<Callable<Decision<?>>>mapToObj(i -> () -> {
                        desk.prepare(i % 2 == 0 ? FIRST : SECOND, session);
                        return desk.approve(i % 2 == 0 ? SECOND : FIRST, session);
                    })
                    .toList();
            for (var one : pool.invokeAll(all)) {
                assertThat(one.get()).isNotInstanceOf(Decision.Unknown.class);
            }
        }
        assertThat(ledger.balance(order(session).payment().orElseThrow())).isEqualTo(30_003);
        assertThat(books.committed(session)).isZero();
    }

    private void insert(UUID session, int present, long cents) {
        jdbc.sql("""
                        insert into training.order_payment (id, session, present, cents, prepared_by, prepared_at)
                        values (gen_random_uuid(), :session, :present, :cents, gen_random_uuid(), now())
                        """)
                .param("session", session)
                .param("present", present)
                .param("cents", cents)
                .update();
    }

    private TrainingOrder order(UUID session) {
        return desk.all(FIRST).orThrow().stream()
                .filter(one -> one.session().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private static Actor payer() {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(Role.PAYER, new Scope.National())));
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
