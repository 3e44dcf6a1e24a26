package fr.mediane.programmes.workforce.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AmendmentDesk;
import fr.mediane.programmes.workforce.AmendmentDesk.Asked;
import fr.mediane.programmes.workforce.AmendmentKind;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.PositionKind;
import fr.mediane.testing.MedianeTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody goes on being a candidate for a position that is not there any more; nobody is told twice. */
@MedianeTest
class CandidacyClosingTest {
    @Autowired
    CandidacyDesk candidacies;

    @Autowired
    CandidateHireDesk hiring;

    @Autowired
    AmendmentDesk amendments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private long told(String what) {
        return jdbc.sql("select count(*) from platform.notice where key like :key")
                .param("key", "recruitment " + what)
                .query(Long.class)
                .single();
    }

    @Test
    void whoWantedAPositionThatIsGivenBackIsToldOnce() {
        var employer = new AnEmployer(house, "48");
        var convention = employer.signed(2);
        var person = new ACandidate(house).actor();
        employer.positions(convention)
                .forEach(one -> candidacies.interest(person, one.id()).orThrow());
        var asked =
                new Asked(Uuid7.next(), AmendmentKind.GIVE_BACK, PositionKind.COUNSELLOR, 1, "Essai", Optional.empty());
        amendments.ask(employer.manager(), convention, asked).orThrow();
        amendments.sign(AnEmployer.ADMINISTRATOR, asked.id()).orThrow();
        var mine = candidacies.mine(person).orThrow();
        assertThat(mine)
                .extracting(one -> one.candidacy().state())
                .containsExactlyInAnyOrder(CandidacyState.INTERESTED, CandidacyState.NOT_RETAINED);
        var gone = mine.stream()
                .filter(one -> !one.open())
                .findFirst()
                .orElseThrow()
                .candidacy();
        assertThat(told(gone.position() + " " + gone.candidate() + " FILLED")).isEqualTo(1);
    }

    @Test
    void whoWantedAPositionThatSomebodyElseGetsIsToldOnce() {
        var employer = new AnEmployer(house, "48");
        var position = employer.positions(employer.signed(1)).getFirst().id();
        var person = new ACandidate(house).actor();
        candidacies.interest(person, position).orThrow();
        candidacies.interest(person, position).orThrow();
        var one = candidacies.mine(person).orThrow().getFirst().candidacy();
        var order = employer.permanent(employer.today());
        hiring.hire(employer.manager(), position, order, Optional.empty()).orThrow();
        hiring.hire(employer.manager(), position, order, Optional.empty()).orThrow();
        assertThat(candidacies.mine(person).orThrow().getFirst().candidacy().state())
                .isEqualTo(CandidacyState.NOT_RETAINED);
        assertThat(told(position + " " + one.candidate() + " FILLED")).isEqualTo(1);
        assertThat(candidacies.interest(new ACandidate(house).actor(), position))
                .isInstanceOf(Decision.Unknown.class);
    }
}
