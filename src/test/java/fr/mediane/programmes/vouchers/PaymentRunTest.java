package fr.mediane.programmes.vouchers;

import static fr.mediane.programmes.vouchers.APaidPlace.OTHER_PAYER;
import static fr.mediane.programmes.vouchers.APaidPlace.PAYER;
import static fr.mediane.programmes.vouchers.VoucherLifeTest.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.programmes.vouchers.payments.Due;
import fr.mediane.programmes.vouchers.payments.EarningsDesk;
import fr.mediane.programmes.vouchers.payments.Payment;
import fr.mediane.programmes.vouchers.payments.PaymentState;
import fr.mediane.programmes.vouchers.payments.Run;
import fr.mediane.programmes.vouchers.payments.RunDesk;
import fr.mediane.programmes.vouchers.payments.TransferDesk;
import fr.mediane.programmes.vouchers.providers.Hold;
import fr.mediane.programmes.vouchers.providers.QualificationDesk;
import fr.mediane.testing.IsoSchemas;
import fr.mediane.testing.MedianeTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a place took is paid once, by two people, to an account that was approved. */
@MedianeTest
class PaymentRunTest {
    private final ApplicationContext house;
    private final RunDesk runs;
    private final TransferDesk transfers;
    private final EarningsDesk earnings;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;

    @Autowired
    PaymentRunTest(
            ApplicationContext house,
            RunDesk runs,
            TransferDesk transfers,
            EarningsDesk earnings,
            LedgerDesk ledger,
            JdbcClient jdbc) {
        this.house = house;
        this.runs = runs;
        this.transfers = transfers;
        this.earnings = earnings;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    private Decision<Run> prepare(Actor payer) {
        return runs.prepare(payer, LocalDate.now(), LocalDate.now().plusDays(1));
    }

    private Payment payment(Run run, APaidPlace place) {
        return runs.payments(PAYER, run.id()).orThrow().stream()
                .filter(one -> one.provider().equals(place.provider))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void paysWhatWasTakenToTheCentInAFileThatTheLibraryReads() {
        var place = new APaidPlace(house);
        place.take(3);
        var run = prepare(PAYER).orThrow();
        assertThat(payment(run, place).cents()).isEqualTo(300);
        assertThat(transfers.file(PAYER, run.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(reason(runs.approve(PAYER, run.id()))).isEqualTo("vouchers.error.own-run");
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        assertThat(ledger.balance(place.provider)).isZero();
        var ordered = payment(run, place);
        assertThat(ledger.balance(ordered.id())).isEqualTo(300);
        var xml = transfers.file(PAYER, run.id()).orThrow();
        assertThat(xml).isEqualTo(transfers.file(OTHER_PAYER, run.id()).orThrow());
        assertThat(IsoSchemas.wrongWith("pain.001.001.09", xml)).isEmpty();
        var read = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        var mine = read.getPmtInf().getFirst().getCdtTrfTxInf().stream()
                .filter(one -> one.getPmtId().getEndToEndId().equals(ordered.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.getAmt().getInstdAmt().getValue()).isEqualByComparingTo(new BigDecimal("3.00"));
        assertThat(mine.getCdtrAcct().getId().getIBAN()).isEqualTo("FR1420041010050500013M02606");
        assertThat(mine.getCdtr().getPstlAdr().getTwnNm()).isNotEmpty();
        assertThat(mine.getCdtr().getPstlAdr().getCtry()).isEqualTo("FR");
        assertThat(mine.getCdtr().getPstlAdr().getAdrLine()).isEmpty();
        assertThat(mine.getCdtr().getNm()).isEqualTo("Les Payes");
        assertThat(read.getGrpHdr().getCtrlSum())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(runs.find(PAYER, run.id()).orThrow().cents(), 2));
        assertThat(earnings.of(place.manager, place.provider).orThrow().underWay())
                .isEqualTo(300);
    }

    @Test
    void holdsWhatIsOwedWhileAnotherAccountWaitsAndPaysTheNewOneOnceApproved() {
        var place = new APaidPlace(house);
        place.take(2);
        place.change(APaidPlace.OTHER_IBAN);
        assertThat(due(place).hold()).contains(Hold.ACCOUNT_WAITING);
        assertThat(earnings.of(place.manager, place.provider).orThrow().file().hold())
                .contains(Hold.ACCOUNT_WAITING);
        prepare(PAYER);
        assertThat(due(place).cents()).isEqualTo(200);
        place.approve();
        var run = prepare(PAYER).orThrow();
        assertThat(payment(run, place).lastFour()).isEqualTo("3000");
    }

    /** The account changes the day before the payment. */
    @Test
    void leavesOutOfAPreparedRunWhoeverChangedAccountMeanwhile() {
        var place = new APaidPlace(house);
        var other = new APaidPlace(house);
        place.take(2);
        other.take(1);
        var run = prepare(PAYER).orThrow();
        place.change(APaidPlace.OTHER_IBAN);
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        assertThat(payment(run, place).state()).isEqualTo(PaymentState.LEFT_OUT);
        assertThat(payment(run, place).reason()).isEqualTo(Hold.ACCOUNT_WAITING.name());
        assertThat(payment(run, other).state()).isEqualTo(PaymentState.ORDERED);
        assertThat(transfers.file(PAYER, run.id()).orThrow())
                .doesNotContain("DE89370400440532013000", payment(run, place).reference());
        assertThat(ledger.balance(place.provider)).isEqualTo(200);
        assertThat(due(place).cents()).isEqualTo(200);
    }

    @Test
    void approvedAlsoAfterAnotherAccountWasRefusedTheFormerOneIsPaid() {
        var place = new APaidPlace(house);
        place.take(1);
        place.change(APaidPlace.OTHER_IBAN);
        var deciding = house.getBean(QualificationDesk.class);
        deciding.refuse(
                        AWorkingCampaign.OPERATOR,
                        place.file().proposed().orElseThrow().id(),
                        "Compte inconnu du représentant")
                .orThrow();
        assertThat(payment(prepare(PAYER).orThrow(), place).lastFour()).isEqualTo("2606");
    }

    @Test
    void givesBackWhatACancelledRunHeld() {
        var place = new APaidPlace(house);
        var use = place.take(1).getFirst();
        var run = prepare(PAYER).orThrow();
        var using = house.getBean(UseDesk.class);
        assertThat(reason(using.takeBack(place.manager, use, "Erreur"))).isEqualTo("vouchers.outcome.PAID");
        runs.cancel(OTHER_PAYER, run.id()).orThrow();
        assertThat(reason(runs.approve(OTHER_PAYER, run.id()))).isEqualTo("vouchers.error.run-decided");
        assertThat(due(place).cents()).isEqualTo(100);
        using.takeBack(place.manager, use, "Erreur").orThrow();
        assertThat(ledger.balance(place.provider)).isZero();
    }

    @Test
    void isPreparedAndApprovedOnceHoweverManyDoItAtTheSameInstant() throws Exception {
        var place = new APaidPlace(house);
        place.take(20);
        var prepared = atOnce(8, () -> prepare(PAYER)).stream()
                .flatMap(done -> done instanceof Decision.Accepted<Run>(var run)
                        ? runs.payments(PAYER, run.id()).orThrow().stream()
                        : Stream.<Payment>empty())
                .filter(one -> one.provider().equals(place.provider))
                .toList();
        assertThat(prepared.stream().mapToLong(Payment::cents).sum()).isEqualTo(2_000);
        assertThat(prepared.stream().mapToLong(Payment::uses).sum()).isEqualTo(20);
        var run = prepared.getFirst().run();
        var approvals = atOnce(8, () -> runs.approve(OTHER_PAYER, run));
        assertThat(approvals.stream().filter(Decision.Accepted.class::isInstance))
                .hasSize(1);
        assertThat(approvals.stream().filter(Decision.Refused.class::isInstance).map(VoucherLifeTest::reason))
                .containsOnly("vouchers.error.run-decided");
        var mine = prepared.stream()
                .filter(one -> one.run().equals(run))
                .findFirst()
                .orElseThrow();
        assertThat(ledger.balance(mine.id())).isEqualTo(mine.cents());
    }

    @Test
    void theDatabaseItselfRefusesToPayAUseTwice() {
        var place = new APaidPlace(house);
        var use = place.take(1).getFirst();
        var run = prepare(PAYER).orThrow();
        var mine = payment(run, place).id();
        assertThatThrownBy(() -> jdbc.sql("update vouchers.use set payment = ? where id = ?")
                        .params(UUID.randomUUID(), use)
                        .update())
                .hasMessageContaining("is in a payment already");
        assertThatThrownBy(() -> jdbc.sql("update vouchers.use set payment = null where id = ?")
                        .param(use)
                        .update())
                .hasMessageContaining("is in a payment already");
        assertThatThrownBy(() -> jdbc.sql(
                                "update vouchers.payment set state = 'PAID', paid_on = current_date where id = ?")
                        .param(mine)
                        .update())
                .hasMessageContaining("does not go from PREPARED to PAID");
        assertThatThrownBy(() -> jdbc.sql("update vouchers.payment set cents = cents + 1 where id = ?")
                        .param(mine)
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> jdbc.sql("""
                        update vouchers.payment_run set state = 'APPROVED', decided_by = prepared_by, decided_at = now()
                        where id = ?
                        """).param(run.id()).update())
                .hasMessageContaining("preparer_does_not_approve");
    }

    @Test
    void isForPayersOnly() {
        for (var other : List.of(AWorkingCampaign.OPERATOR, AWorkingCampaign.AT_SPONSOR, Actor.PUBLIC)) {
            assertThat(prepare(other)).isInstanceOf(Decision.Forbidden.class);
            assertThat(runs.runs(other)).isInstanceOf(Decision.Forbidden.class);
            assertThat(runs.due(other, LocalDate.now())).isInstanceOf(Decision.Forbidden.class);
        }
        var place = new APaidPlace(house);
        place.take(1);
        var payment = payment(prepare(PAYER).orThrow(), place);
        assertThat(earnings.remittance(place.manager, payment.id()).orThrow().sums())
                .singleElement()
                .extracting(sum -> sum.cents())
                .isEqualTo(100L);
        assertThat(earnings.remittance(AWorkingCampaign.AT_PLACE, payment.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(earnings.of(AWorkingCampaign.AT_PLACE, place.provider)).isInstanceOf(Decision.Unknown.class);
    }

    private Due due(APaidPlace place) {
        return runs.due(PAYER, LocalDate.now()).orThrow().stream()
                .filter(one -> one.provider().equals(place.provider))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> atOnce(int many, Callable<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var all = IntStream.range(0, many).mapToObj(i -> work).toList();
            return threads.invokeAll(all).stream()
                    .map(done -> {
                        try {
                            return Optional.of(done.get());
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
