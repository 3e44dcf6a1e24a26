package fr.mediane.programmes.workforce;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AmendmentDesk.Asked;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Positions more or fewer, one amendment at a time. */
@MedianeTest
class AmendmentsTest {
    @Autowired
    AmendmentDesk desk;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    AwardDesk awards;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer;
    private UUID convention;

    @BeforeEach
    void threePositionsOfWhichOneIsHeld() {
        employer = new AnEmployer(house, "26");
        convention = employer.signed(3);
        employer.hired(employer.positions(convention).getFirst().id(), employer.permanent(employer.today()));
    }

    private static Asked back(int positions) {
        return new Asked(
                Uuid7.next(), AmendmentKind.GIVE_BACK, PositionKind.COUNSELLOR, positions, "Essai", Optional.empty());
    }

    @Test
    void noMoreThanIsFreeIsGivenBack() {
        assertThat(reasons(desk.ask(employer.manager(), convention, back(3)))).isEqualTo("workforce.error.not-free");
        var asked = back(2);
        desk.ask(employer.manager(), convention, asked).orThrow();
        assertThat(standing()).as("asked, not signed").isEqualTo(3);
        employer.hired(employer.positions(convention).get(1).id(), employer.permanent(employer.today()));
        assertThat(reasons(desk.sign(ADMINISTRATOR, asked.id())))
                .as("one of them was filled meanwhile")
                .isEqualTo("workforce.error.not-free");
        assertThat(standing()).as("nothing half done").isEqualTo(3);
        desk.abandon(ADMINISTRATOR, asked.id()).orThrow();
        var one = back(1);
        desk.ask(employer.manager(), convention, one).orThrow();
        desk.sign(ADMINISTRATOR, one.id()).orThrow();
        assertThat(standing()).isEqualTo(2);
        assertThat(reasons(desk.sign(ADMINISTRATOR, one.id())))
                .as("signed once")
                .isEqualTo("workforce.error.amendment-closed");
    }

    @Test
    void oneAtATime() {
        var first = back(1);
        desk.ask(employer.manager(), convention, first).orThrow();
        assertThat(desk.ask(employer.manager(), convention, first)).isEqualTo(Decision.accepted(convention));
        assertThat(reasons(desk.ask(employer.manager(), convention, back(1))))
                .isEqualTo("workforce.error.amendment-open");
        assertThat(reasons(awards.award(ADMINISTRATOR, employer.order(1)))).isEqualTo("workforce.error.amendment-open");
        assertThat(desk.sign(employer.manager(), first.id())).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.ask(new AnEmployer(house, "26").manager(), convention, back(1)))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void whatIsAwardedToAnEmployerWithAConventionIsSignedAsAnAmendment() {
        var order = employer.order(2);
        assertThat(awards.award(ADMINISTRATOR, order)).isEqualTo(Decision.accepted(convention));
        assertThat(standing()).isEqualTo(3);
        desk.sign(ADMINISTRATOR, order.application().orElseThrow()).orThrow();
        assertThat(standing()).isEqualTo(5);
        assertThat(awards.award(ADMINISTRATOR, order))
                .as("one case awards once")
                .isEqualTo(Decision.accepted(convention));
        assertThat(conventions.find(employer.manager(), convention).orThrow().amendments())
                .hasSize(1);
    }

    @Test
    void aTransferGoesToASignedConventionOfTheDepartement() {
        var taker = new AnEmployer(house, "26");
        var asked = transfer(taker.organisation());
        desk.ask(employer.manager(), convention, asked).orThrow();
        assertThat(reasons(desk.sign(ADMINISTRATOR, asked.id()))).isEqualTo("workforce.error.taker-unsigned");
        var theirs = taker.signed(1);
        desk.sign(ADMINISTRATOR, asked.id()).orThrow();
        assertThat(standing()).isEqualTo(2);
        assertThat(taker.positions(theirs)).hasSize(2);
        assertThat(reasons(desk.ask(employer.manager(), convention, transfer(employer.organisation()))))
                .isEqualTo("workforce.error.taker");
    }

    private static Asked transfer(UUID taker) {
        return new Asked(Uuid7.next(), AmendmentKind.TRANSFER, PositionKind.COUNSELLOR, 1, "Essai", Optional.of(taker));
    }

    @Test
    void withoutAnyPositionTheConventionEnds() {
        var other = new AnEmployer(house, "26");
        var theirs = other.signed(1);
        var asked = back(1);
        desk.ask(other.manager(), theirs, asked).orThrow();
        desk.sign(ADMINISTRATOR, asked.id()).orThrow();
        assertThat(conventions
                        .find(other.manager(), theirs)
                        .orThrow()
                        .convention()
                        .state())
                .isEqualTo(ConventionState.ENDED);
        assertThat(other.awarded(1)).as("a new one").isNotEqualTo(theirs);
    }

    @Test
    void aRenewalGoesOnFromTheLastDay() {
        var before = conventions.find(employer.manager(), convention).orThrow().convention();
        conventions.renew(employer.manager(), convention, before.version()).orThrow();
        assertThat(conventions.renew(employer.manager(), convention, before.version()))
                .isInstanceOf(Decision.Refused.class);
        conventions
                .sign(ADMINISTRATOR, convention, before.version() + 1, employer.today(), employer.today())
                .orThrow();
        var after = conventions.find(employer.manager(), convention).orThrow().convention();
        assertThat(after.state()).isEqualTo(ConventionState.RENEWAL_SIGNED);
        assertThat(after.lastDay())
                .contains(before.lastDay()
                        .orElseThrow()
                        .plusDays(1)
                        .plusMonths(36)
                        .minusDays(1));
    }

    private long standing() {
        return employer.positions(convention).stream()
                .filter(one -> one.state() != PositionState.GIVEN_BACK)
                .count();
    }

    private static String reasons(Decision<UUID> decision) {
        return decision instanceof Decision.Refused<UUID>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : decision.toString();
    }
}
