package fr.mediane.programmes.workforce.grants;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.IBAN;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.OTHER_PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PAYER;
import static fr.mediane.programmes.workforce.grants.AGrantedEmployer.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.BooksDesk;
import fr.mediane.engines.ledger.BooksDesk.TrialLine;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.certification.Outcome;
import fr.mediane.programmes.training.certification.ResultDesk;
import fr.mediane.programmes.training.paths.PathDesk;
import fr.mediane.programmes.workforce.AmendmentDesk;
import fr.mediane.programmes.workforce.AmendmentDesk.Asked;
import fr.mediane.programmes.workforce.AmendmentKind;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.programmes.workforce.AwardOrder;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.programmes.workforce.ConventionState;
import fr.mediane.programmes.workforce.EndReason;
import fr.mediane.programmes.workforce.Position;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.programmes.workforce.PositionState;
import fr.mediane.programmes.workforce.grants.accounts.GrantAccountDesk;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidence;
import fr.mediane.programmes.workforce.grants.evidence.GrantEvidenceDesk;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.testing.MedianeTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A year of the programme through its public use cases, at a clock of its own: awarded, hired, trained, paid, left, replaced,
 * given back, closed. At the end of each month the books balance, and what is committed is what is not paid yet.
 */
@MedianeTest
class AYearOfTheProgrammeTest {
    /** Where no other test awards positions. */
    private static final String DEPARTEMENT = "43";

    @Autowired
    ApplicationContext house;

    @Autowired
    BooksDesk books;

    private final MovingClock clock = new MovingClock();
    private AnnotationConfigApplicationContext then = new AnnotationConfigApplicationContext();
    private LocalDate first = LocalDate.EPOCH;

    @BeforeEach
    void aYearAgo() {
        first = Paris.today(house.getBean(Clock.class)).minusMonths(13).withDayOfMonth(1);
        then = ItsOwnTime.of(house, clock, "fr.mediane.programmes.workforce");
        at(first);
    }

    @AfterEach
    void over() {
        then.close();
    }

    private void at(LocalDate day) {
        clock.at(day.atTime(LocalTime.NOON).atZone(Paris.ZONE).toInstant());
    }

    private LocalDate month(int months) {
        return first.plusMonths(months);
    }

    @Test
    void awardHireTrainPayLeaveReplaceClose() {
        var employer = new AnEmployer(then, DEPARTEMENT);
        desk(AwardDesk.class)
                .size(ADMINISTRATOR, PositionKind.COUNSELLOR, DEPARTEMENT, 500)
                .orThrow();
        var convention = desk(AwardDesk.class)
                .award(
                        ADMINISTRATOR,
                        new AwardOrder(
                                Optional.of(Uuid7.next()),
                                employer.organisation(),
                                DEPARTEMENT,
                                PositionKind.COUNSELLOR,
                                2,
                                false))
                .orThrow();
        at(first.plusDays(10));
        desk(ConventionDesk.class)
                .sign(ADMINISTRATOR, convention, 0, first.plusDays(10), month(1))
                .orThrow();
        balanced(convention);

        at(month(1));
        var position = employer.positions(convention).getFirst().id();
        var contract = employer.hired(position, employer.fixed(month(1), 600));
        account(employer);
        balanced(convention);

        at(month(2));
        assertThat(pay(employer)).as("the first year, to a private body").isEqualTo(20_000_00);
        balanced(convention);

        var holder = account("Ondine");
        desk(ContractDesk.class).heldBy(contract, holder);
        assertThat(house.getBean(PathDesk.class).of(Actor.SYSTEM, holder)).isPresent();
        house.getBean(ResultDesk.class)
                .record(ADMINISTRATOR, Uuid7.next(), holder, "2025-CCP1", month(5), Outcome.PASSED)
                .orThrow();
        for (int passed = 3; passed < 6; passed++) {
            at(month(passed));
            balanced(convention);
        }

        at(month(6));
        desk(ContractDesk.class)
                .end(employer.manager(), contract, month(6).plusDays(13), EndReason.RESIGNATION)
                .orThrow();
        balanced(convention);
        at(month(8));
        assertThat(standing(employer, convention, PositionState.VACANT)).hasSize(2);
        employer.hired(position, employer.permanent(month(8)));
        balanced(convention);

        at(month(9));
        giveBack(employer, convention, 1);
        assertThat(standing(employer, convention, PositionState.GIVEN_BACK)).hasSize(1);
        balanced(convention);

        at(month(11));
        var last = employer.positions(convention).stream()
                .filter(one -> one.state() == PositionState.OCCUPIED)
                .findFirst()
                .orElseThrow();
        var running = contract(employer, last);
        desk(ContractDesk.class)
                .end(employer.manager(), running, month(11).plusDays(5), EndReason.DISMISSAL)
                .orThrow();
        at(month(11).plusDays(20));
        giveBack(employer, convention, 1);
        assertThat(desk(ConventionDesk.class)
                        .find(employer.manager(), convention)
                        .orThrow()
                        .convention()
                        .state())
                .isEqualTo(ConventionState.ENDED);
        balanced(convention);

        at(month(12));
        settleAndClose(employer, convention);
        balanced(convention);
        assertThat(desk(GrantBooks.class).committed(convention)).isZero();
    }

    /** What was paid for months that nobody worked is given back, the last evidence is accepted, the funding is closed. */
    private void settleAndClose(AnEmployer employer, UUID convention) {
        var claims = desk(GrantClaimDesk.class);
        for (var claim : claims.ofOrganisation(employer.manager(), employer.organisation())
                .orThrow()) {
            assertThat(claim.cents()).isPositive();
            claims.repaid(PAYER, claim.id(), month(12)).orThrow();
        }
        show(employer);
        for (var funding : desk(Fundings.class).ofOrganisation(employer.organisation())) {
            assertThat(funding.convention()).isEqualTo(convention);
            assertThat(desk(FundingDesk.class)
                            .close(PAYER, funding.id())
                            .orThrow()
                            .state())
                    .isEqualTo(FundingState.CLOSED);
        }
    }

    private void giveBack(AnEmployer employer, UUID convention, int positions) {
        var id = Uuid7.next();
        var asked = new Asked(
                id, AmendmentKind.GIVE_BACK, PositionKind.COUNSELLOR, positions, "Plus de besoin", Optional.empty());
        desk(AmendmentDesk.class).ask(employer.manager(), convention, asked).orThrow();
        desk(AmendmentDesk.class).sign(ADMINISTRATOR, id).orThrow();
    }

    private List<Position> standing(AnEmployer employer, UUID convention, PositionState state) {
        return employer.positions(convention).stream()
                .filter(one -> one.state() == state)
                .toList();
    }

    private UUID contract(AnEmployer employer, Position position) {
        return desk(PositionDesk.class)
                .find(employer.manager(), position.id())
                .orThrow()
                .contracts()
                .getFirst()
                .id();
    }

    private UUID account(String name) {
        return house.getBean(SignInDesk.class)
                .signIn(
                        Actor.PUBLIC,
                        new SignIn(
                                Provider.PROCONNECT,
                                "an-idp",
                                UUID.randomUUID().toString(),
                                name,
                                "Essai",
                                Optional.empty(),
                                Optional.empty()));
    }

    private void account(AnEmployer employer) {
        var accounts = desk(GrantAccountDesk.class);
        var id = accounts.propose(employer.manager(), employer.organisation(), IBAN, "Les Employeurs")
                .orThrow();
        accounts.decide(PAYER, id, true).orThrow();
    }

    private void show(AnEmployer employer) {
        var evidence = desk(GrantEvidenceDesk.class);
        for (var owed : evidence.ofOrganisation(employer.manager(), employer.organisation())
                .orThrow()) {
            if (owed.state() != GrantEvidence.State.ACCEPTED) {
                evidence.send(employer.manager(), owed.id(), PDF).orThrow();
                evidence.check(PAYER, owed.id(), true, "").orThrow();
            }
        }
    }

    /** By two people; what this employer got, in cents. */
    private long pay(AnEmployer employer) {
        show(employer);
        var runs = desk(GrantRunDesk.class);
        var run = runs.prepare(PAYER, FundSource.STATE, runs.today()).orThrow();
        assertThat(runs.approve(PAYER, run.id())).isInstanceOf(Decision.Refused.class);
        runs.approve(OTHER_PAYER, run.id()).orThrow();
        runs.settle(PAYER, run.id(), runs.today()).orThrow();
        return runs.payments(PAYER, run.id()).orThrow().stream()
                .filter(one -> one.organisation().equals(employer.organisation()))
                .mapToLong(GrantPayment::cents)
                .sum();
    }

    private void balanced(UUID convention) {
        var trial = books.trialBalance(ADMINISTRATOR, GrantBooks.BOOK, Instant.now())
                .orThrow();
        assertThat(trial.stream().mapToLong(TrialLine::debits).sum())
                .as("debits and credits")
                .isEqualTo(trial.stream().mapToLong(TrialLine::credits).sum());
        long open = desk(Fundings.class).open().stream()
                .filter(one -> one.convention().equals(convention))
                .mapToLong(one -> one.cents() - one.paid())
                .sum();
        if (open > 0) {
            assertThat(desk(GrantBooks.class).committed(convention))
                    .as("committed and not paid")
                    .isEqualTo(open);
        }
    }

    private <T> T desk(Class<T> type) {
        return then.getBean(type);
    }
}
