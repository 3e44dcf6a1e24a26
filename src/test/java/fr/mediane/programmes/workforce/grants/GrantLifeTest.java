package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import fr.mediane.programmes.workforce.grants.forecast.GrantStateDesk;
import fr.mediane.programmes.workforce.grants.rules.Audience;
import fr.mediane.programmes.workforce.grants.rules.GrantVersion;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the first day of a contract to the last euro, through the public use cases. */
@MedianeTest
class GrantLifeTest {
    private final ApplicationContext house;
    private final GrantRunDesk runs;
    private final FundingDesk desk;
    private final GrantEvidenceDesk evidence;

    @Autowired
    GrantLifeTest(ApplicationContext house, GrantRunDesk runs, FundingDesk desk, GrantEvidenceDesk evidence) {
        this.house = house;
        this.runs = runs;
        this.desk = desk;
        this.evidence = evidence;
    }

    @Test
    void aContractBringsTheFundingOfItsPosition() {
        var its = new AGrantedEmployer(house, true, 1);
        var funding = its.funding(its.hire(0));
        assertThat(funding.cents()).isEqualTo(42_500_00);
        assertThat(funding.begins()).isEqualTo(its.employer.today());
        assertThat(funding.months().until()).isEqualTo(its.employer.today().plusYears(3));
        assertThat(its.due())
                .extracting(one -> one.due().cents(), DueGrant::hold)
                .containsExactly(tuple(17_500_00L, Optional.of(GrantHold.NO_ACCOUNT)));
    }

    @Test
    void neverCommitsMoreThanAConventionIsWorthHoweverManyAtOnce() throws Exception {
        var its = new AGrantedEmployer(house, true, 50);
        desk.agree(ADMINISTRATOR, its.convention, 20 * 42_500_00L).orThrow();
        List<Callable<Decision<Funding>>> all = its.positions.stream()
                .<Callable<Decision<Funding>>>map(
                        one -> () -> desk.commit(ADMINISTRATOR, one.id(), its.employer.today()))
                .toList();
        var done = 0;
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var one : pool.invokeAll(all)) {
                var decision = one.get();
                if (decision instanceof Decision.Accepted<Funding>) {
                    done++;
                } else {
                    assertThat(reason(decision)).isEqualTo("grants.error.convention-amount");
                }
            }
        }
        assertThat(done).isEqualTo(20);
        assertThat(house.getBean(GrantBooks.class).committed(its.convention)).isEqualTo(20 * 42_500_00L);
        assertThat(reason(desk.agree(ADMINISTRATOR, its.convention, 20 * 42_500_00L - 1)))
                .isEqualTo("grants.error.agreed");
    }

    @Test
    void aPrivateEmployerGetsNoMoreThanSmallAid() {
        var its = new AGrantedEmployer(house, false, 7);
        IntStream.range(0, 6)
                .forEach(i -> desk.commit(ADMINISTRATOR, its.positions.get(i).id(), its.employer.today())
                        .orThrow());
        assertThat(reason(desk.commit(ADMINISTRATOR, its.positions.get(6).id(), its.employer.today())))
                .isEqualTo("grants.error.de-minimis");
        assertThat(house.getBean(GrantStateDesk.class).lines(ADMINISTRATOR).orThrow().stream()
                        .filter(one ->
                                one.position() == its.positions.getFirst().number())
                        .flatMap(one -> one.publishedBy().stream()))
                .containsExactly(its.employer.today().plusMonths(3));
    }

    @Test
    void fundsAPositionOnceAndOnlyUnderASignedConvention() {
        var its = new AGrantedEmployer(house, true, 1);
        var position = its.hire(0);
        assertThat(reason(desk.commit(
                        ADMINISTRATOR, position, its.employer.today().plusMonths(1))))
                .isEqualTo("grants.error.funded-once");
        var unsigned = new AnEmployer(house, "26");
        var waiting = unsigned.positions(unsigned.awarded(1)).getFirst();
        assertThat(reason(desk.commit(ADMINISTRATOR, waiting.id(), unsigned.today())))
                .isEqualTo("grants.error.unsigned");
        assertThat(desk.commit(its.manager, position, its.employer.today())).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void claimsBackWhatAnEarlyEndLeavesUnearnedAndClosesOnceAllIsSettled() {
        var its = new AGrantedEmployer(house, true, 1);
        var position = its.hire(0);
        its.account();
        its.showAll();
        var run = its.ordered(FundSource.STATE);
        var today = its.employer.today();
        runs.settle(PAYER, run.id(), today).orThrow();
        var ended = desk.end(ADMINISTRATOR, position, today).orThrow();
        long days = its.employer.today().plusYears(1).toEpochDay() - today.toEpochDay();
        long earned = Math.min(17_500_00L / days, 2_000_00L / today.lengthOfMonth());
        assertThat(ended.cents()).isEqualTo(earned);
        assertThat(ended.paid()).isEqualTo(earned);
        assertThat(house.getBean(GrantBooks.class).committed(its.convention)).isZero();
        var claims = house.getBean(GrantClaimDesk.class);
        var claim =
                claims.ofOrganisation(its.manager, its.organisation).orThrow().getFirst();
        assertThat(claim.cents()).isEqualTo(17_500_00 - earned);
        assertThat(reason(desk.close(PAYER, ended.id()))).isEqualTo("grants.error.outstanding");
        claims.repaid(PAYER, claim.id(), today).orThrow();
        assertThat(reason(claims.repaid(PAYER, claim.id(), today))).isEqualTo("grants.error.repaid");
        its.showAll();
        assertThat(desk.close(PAYER, ended.id()).orThrow().state()).isEqualTo(FundingState.CLOSED);
    }

    @Test
    void endsByItselfOnceItsMonthsAreOver() {
        var its = new AGrantedEmployer(house, true, 1);
        var position = Uuid7.next();
        its.jdbc
                .sql("""
                        insert into workforce.position (id, convention, employer, departement, kind, priority_area, awarded_on)
                        select :id, convention, employer, departement, kind, priority_area, date '2022-06-01'
                        from workforce.position where id = :like
                        """)
                .param("id", position)
                .param("like", its.positions.getFirst().id())
                .update();
        desk.commit(ADMINISTRATOR, position, LocalDate.of(2023, 1, 10)).orThrow();
        for (int i = 0; i < 1_000 && desk.endOne(); i++) {}
        var ended = its.funding(position);
        assertThat(ended.state()).isEqualTo(FundingState.ENDED);
        assertThat(ended.endedOn()).contains(LocalDate.of(2026, 1, 10));
        assertThat(ended.cents()).isZero();
        assertThat(evidence.ofOrganisation(its.manager, its.organisation).orThrow())
                .extracting(GrantEvidence::kind)
                .contains(GrantEvidence.Kind.CLOSING);
    }

    @Test
    void anEmployerReadsItsOwnGrantsOnly() {
        var its = new AGrantedEmployer(house, true, 1);
        var other = new AGrantedEmployer(house, true, 1);
        its.hire(0);
        var mine = house.getBean(MyGrantsDesk.class).mine(its.manager).orThrow().getFirst();
        assertThat(mine.lines())
                .extracting(MyGrants.Line::state)
                .containsExactly(MyGrants.State.HELD, MyGrants.State.EXPECTED, MyGrants.State.EXPECTED);
        assertThat(house.getBean(MyGrantsDesk.class).of(other.manager, its.organisation))
                .isInstanceOf(Decision.Forbidden.class);
        var owed =
                evidence.ofOrganisation(its.manager, its.organisation).orThrow().getFirst();
        assertThat(evidence.send(other.manager, owed.id(), AGrantedEmployer.PDF))
                .isInstanceOf(Decision.Unknown.class);
        evidence.send(its.manager, owed.id(), AGrantedEmployer.PDF).orThrow();
        assertThat(evidence.open(other.manager, owed.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(evidence.open(PAYER, owed.id()).orThrow().bytes()).isEqualTo(AGrantedEmployer.PDF.bytes());
        assertThat(reason(evidence.check(PAYER, owed.id(), false, " "))).isEqualTo("grants.error.reason");
        assertThat(evidence.check(PAYER, owed.id(), false, "Illisible")
                        .orThrow()
                        .state())
                .isEqualTo(GrantEvidence.State.REFUSED);
        assertThat(house.getBean(GrantAccountDesk.class)
                        .propose(other.manager, its.organisation, AGrantedEmployer.IBAN, "X"))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void theDatabaseRefusesVersionsWithAHoleAndTwoOfADay() {
        var its = new AGrantedEmployer(house, true, 1);
        for (var valid : List.of("[2051-01-01,)", "[2050-01-01,2051-01-01)", "[2022-01-01,2022-02-01)")) {
            assertThatThrownBy(() -> its.jdbc.sql("""
                                    insert into workforce.grant_version (code, valid, months, source)
                                    values ('V99', :valid::daterange, 12, 'Essai')
                                    """).param("valid", valid).update())
                    .hasMessageMatching("(?s).*(one_version_a_day|in no version).*");
        }
    }

    /** Nothing of it is kept: the version of a far-off year would stand for all other tests. */
    @Test
    void aNewVersionShowsWhatItChangesAndMovesWhatIsNotPaid() {
        var its = new AGrantedEmployer(house, true, 1);
        var versions = house.getBean(GrantVersionDesk.class);
        desk.agree(ADMINISTRATOR, its.convention, 60_000_00).orThrow();
        var position = its.positions.getFirst();
        var begins = its.employer.today().plusYears(20);
        desk.commit(ADMINISTRATOR, position.id(), begins).orThrow();
        var proposed = new GrantVersion(
                "V98",
                begins.minusDays(1),
                Optional.empty(),
                24,
                Map.of(Audience.PUBLIC, List.of(30_000_00L, 20_000_00L)),
                "Essai");
        var shown = versions.preview(ADMINISTRATOR, proposed).orThrow().lines().stream()
                .filter(one -> one.position() == position.number())
                .findFirst()
                .orElseThrow();
        assertThat(shown.committedAfter()).isEqualTo(50_000_00);
        assertThat(its.funding(position.id()).version()).isEqualTo("V2");
        new TransactionTemplate(house.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            versions.publish(ADMINISTRATOR, proposed).orThrow();
            assertThat(its.funding(position.id()).version()).isEqualTo("V98");
            assertThat(its.funding(position.id()).cents()).isEqualTo(50_000_00);
            assertThat(house.getBean(GrantBooks.class).committed(its.convention))
                    .isEqualTo(50_000_00);
            status.setRollbackOnly();
        });
        assertThat(reason(versions.preview(
                        ADMINISTRATOR,
                        new GrantVersion(
                                "V97", begins, Optional.of(begins.plusYears(1)), 24, proposed.instalments(), "Essai"))))
                .isEqualTo("grants.error.version-ends");
        assertThat(versions.preview(PAYER, proposed)).isInstanceOf(Decision.Forbidden.class);
    }
}
