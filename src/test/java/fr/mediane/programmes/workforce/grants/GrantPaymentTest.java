package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.OTHER_PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.grants.bank.GrantTransferDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantStateDesk;
import fr.mediane.testing.IsoSchemas;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is paid: prepared by one, approved by another, once, by one fund, and never over an instalment's worth. */
@MedianeTest
class GrantPaymentTest {
    private final ApplicationContext house;
    private final GrantRunDesk runs;
    private final LedgerDesk ledger;

    @Autowired
    GrantPaymentTest(ApplicationContext house, GrantRunDesk runs, LedgerDesk ledger) {
        this.house = house;
        this.runs = runs;
        this.ledger = ledger;
    }

    @Test
    void paysOnceByTwoPeopleInAFileThatTheLibraryReads() {
        var its = new AGrantedEmployer(house, true, 1);
        var position = its.hire(0);
        its.account();
        assertThat(its.due().getFirst().hold()).contains(GrantHold.EVIDENCE);
        its.showAll();
        assertThat(its.due().getFirst().hold()).isEmpty();
        var run = runs.prepare(PAYER, FundSource.NGEU, its.employer.today()).orThrow();
        assertThat(its.due()).isEmpty();
        assertThat(reason(runs.approve(PAYER, run.id()))).isEqualTo("grants.error.own-run");
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        var payment = its.payments(run).getFirst();
        assertThat(ledger.balance(payment.id())).isEqualTo(17_500_00);
        var xml = house.getBean(GrantTransferDesk.class).file(PAYER, run.id()).orThrow();
        assertThat(IsoSchemas.wrongWith("pain.001.001.09", xml)).isEmpty();
        var mine = MxPain00100109.parse(xml).getCstmrCdtTrfInitn().getPmtInf().getFirst().getCdtTrfTxInf().stream()
                .filter(one -> one.getPmtId().getEndToEndId().equals(payment.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("17500.00");
        assertThat(mine.getCdtrAcct().getId().getIBAN()).isEqualTo(AGrantedEmployer.IBAN);
        assertThat(mine.getRmtInf().getUstrd().getFirst()).contains("fonds NGEU");
        runs.settle(PAYER, run.id(), its.employer.today()).orThrow();
        assertThat(ledger.balance(payment.id())).isZero();
        assertThat(its.payments(run).getFirst().paidOn()).contains(its.employer.today());
        assertThat(its.funding(position).paid()).isEqualTo(17_500_00);
        assertThat(its.due()).isEmpty();
        var stated = house.getBean(GrantStateDesk.class).lines(PAYER).orThrow().stream()
                .filter(one -> one.position() == its.positions.getFirst().number())
                .findFirst()
                .orElseThrow();
        assertThat(stated.ofNgeu()).isEqualTo(17_500_00);
        assertThat(stated.ofState()).isZero();
        assertThat(stated.publishedBy()).isEmpty();
    }

    @Test
    void whatTheBankRefusesIsDueAgain() {
        var its = new AGrantedEmployer(house, false, 1);
        its.hire(0);
        its.account();
        its.showAll();
        var run = its.ordered(FundSource.STATE);
        var payment = its.payments(run).getFirst();
        assertThat(payment.cents()).isEqualTo(20_000_00);
        runs.reject(PAYER, payment.id(), "AC04").orThrow();
        assertThat(ledger.balance(payment.id())).isZero();
        assertThat(its.due()).hasSize(1);
        assertThat(reason(runs.reject(PAYER, payment.id(), "AC04"))).isEqualTo("grants.error.not-ordered");
    }

    @Test
    void aRunGivenUpLeavesEverythingDue() {
        var its = new AGrantedEmployer(house, true, 1);
        its.hire(0);
        its.account();
        its.showAll();
        var run = runs.prepare(PAYER, FundSource.STATE, its.employer.today()).orThrow();
        runs.cancel(PAYER, run.id()).orThrow();
        assertThat(its.due()).hasSize(1);
        assertThat(reason(runs.approve(OTHER_PAYER, run.id()))).isEqualTo("grants.error.run-decided");
    }

    @Test
    void leavesOutWhoseAccountChangedMeanwhile() {
        var its = new AGrantedEmployer(house, true, 1);
        var other = new AGrantedEmployer(house, true, 1);
        for (var one : List.of(its, other)) {
            one.hire(0);
            one.account();
            one.showAll();
        }
        var run = runs.prepare(PAYER, FundSource.STATE, its.employer.today()).orThrow();
        its.account();
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        assertThat(its.payments(run).getFirst().state()).isEqualTo(GrantPayment.State.LEFT_OUT);
        assertThat(other.payments(run).getFirst().state()).isEqualTo(GrantPayment.State.ORDERED);
    }

    /** Whoever writes: the database keeps an instalment from being paid twice, by two funds, or over its worth. */
    @Test
    void theDatabaseRefusesASecondPaymentAnotherFundAndAnythingOverTheInstalment() {
        var its = new AGrantedEmployer(house, true, 1);
        var position = its.hire(0);
        its.account();
        its.showAll();
        var run = its.ordered(FundSource.NGEU);
        var paid = its.payments(run).getFirst();
        assertThatThrownBy(() -> insert(its, paid, position, "INSTALMENT", "NGEU", 1))
                .hasMessageContaining("is worth");
        its.jdbc
                .sql("update workforce.grant_instalment set full_cents = full_cents + 100 where funding = :id")
                .param("id", paid.funding())
                .update();
        assertThatThrownBy(() -> insert(its, paid, position, "INSTALMENT", "NGEU", 1))
                .hasMessageContaining("grant_paid_once");
        assertThatThrownBy(() -> insert(its, paid, position, "SUPPLEMENT", "STATE", 1))
                .hasMessageContaining("one_fund_for_the_same_months");
        assertThatThrownBy(() -> insert(its, paid, position, "SUPPLEMENT", "NGEU", 101))
                .hasMessageContaining("instalment");
        assertThat(its.funding(position).paid()).isEqualTo(17_500_00);
    }

    private static void insert(
            AGrantedEmployer its, GrantPayment like, UUID position, String kind, String fund, long cents) {
        its.jdbc
                .sql("""
                        insert into workforce.grant_payment
                            (id, run, funding, position, number, kind, months, fund, cents, account)
                        select :id, run, funding, :position, number, :kind, months, :fund, :cents, account
                        from workforce.grant_payment where id = :like
                        """)
                .param("id", Uuid7.next())
                .param("position", position)
                .param("kind", kind)
                .param("fund", fund)
                .param("cents", cents)
                .param("like", like.id())
                .update();
    }

    @Test
    void twoWhoPrepareAtOncePayOnce() throws Exception {
        var its = new AGrantedEmployer(house, true, 1);
        its.hire(0);
        its.account();
        its.showAll();
        Callable<Decision<GrantRun>> prepare = () -> runs.prepare(PAYER, FundSource.STATE, its.employer.today());
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var one : pool.invokeAll(List.of(prepare, prepare, prepare, prepare))) {
                one.get();
            }
        }
        assertThat(its.jdbc
                        .sql("""
                                select count(*) from workforce.grant_payment y join workforce.funding f on f.id = y.funding
                                where f.organisation = :id and y.state = 'PREPARED'
                                """)
                        .param("id", its.organisation)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
