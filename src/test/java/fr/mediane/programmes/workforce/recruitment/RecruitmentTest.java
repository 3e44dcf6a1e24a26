package fr.mediane.programmes.workforce.recruitment;

import static fr.mediane.programmes.workforce.recruitment.CandidacyState.ACCEPTED;
import static fr.mediane.programmes.workforce.recruitment.CandidacyState.MET;
import static fr.mediane.programmes.workforce.recruitment.CandidacyState.NOT_RETAINED;
import static fr.mediane.programmes.workforce.recruitment.CandidacyState.OFFERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From interest to the contract, who sees what on the way, and what neither side may do. */
@MedianeTest
class RecruitmentTest {
    @Autowired
    RecruitmentDesk desk;

    @Autowired
    CandidacyDesk candidacies;

    @Autowired
    CandidateHireDesk hiring;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @SuppressWarnings("NullAway.Init")
    AnEmployer employer;

    @SuppressWarnings("NullAway.Init")
    UUID position;

    @BeforeEach
    void aVacantPosition() {
        employer = new AnEmployer(house, "48");
        position = vacant(employer);
    }

    private UUID vacant(AnEmployer who) {
        var id = who.positions(who.signed(1)).getFirst().id();
        desk.say(who.manager(), id, CommuneCode.of("48095"), new Notice(who.today(), Set.of(Skill.WELCOMING), ""))
                .orThrow();
        return id;
    }

    private Actor person() {
        return new ACandidate(house).actor();
    }

    private CandidacyState state(UUID candidacy) {
        return CandidacyState.valueOf(jdbc.sql("select state from workforce.candidacy where id = :id")
                .param("id", candidacy)
                .query(String.class)
                .single());
    }

    private Candidacy of(Actor person) {
        return candidacies.mine(person).orThrow().getFirst().candidacy();
    }

    private Candidacy offered(Actor person) {
        candidacies.interest(person, position).orThrow();
        var one = of(person);
        for (var step : List.of(ACCEPTED, MET, OFFERED)) {
            desk.move(employer.manager(), position, one.id(), step).orThrow();
        }
        return one;
    }

    @Test
    void fromInterestToTheContract() {
        var person = person();
        var one = offered(person);
        assertThat(hiring.offered(employer.manager(), position, one.id())).contains(ACandidate.NAME);
        var other = person();
        candidacies.interest(other, position).orThrow();
        var elsewhere = new AnEmployer(house, "48");
        var second = vacant(elsewhere);
        candidacies.interest(person, second).orThrow();
        var order = employer.permanent(employer.today());
        hiring.hire(employer.manager(), position, order, Optional.of(one.id())).orThrow();
        hiring.hire(employer.manager(), position, order, Optional.of(one.id())).orThrow();
        assertThat(state(one.id())).isEqualTo(CandidacyState.HIRED);
        assertThat(jdbc.sql("select contract from workforce.candidacy where id = :id")
                        .param("id", one.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(order.id());
        assertThat(of(other).state()).as("the position is filled").isEqualTo(NOT_RETAINED);
        assertThat(candidacies.mine(person).orThrow())
                .extracting(mine -> mine.candidacy().state())
                .as("not free for others any more")
                .containsExactlyInAnyOrder(CandidacyState.HIRED, CandidacyState.DECLINED);
        assertThat(profiles.mine(person).orThrow().orElseThrow().hidden()).isTrue();
        assertThat(desk.find(employer.manager(), position)).isInstanceOf(Decision.Unknown.class);
        profiles.delete(person, true).orThrow();
        assertThat(jdbc.sql("select candidate is null from workforce.candidacy where id = :id")
                        .param("id", one.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whoDidNotChooseTheEmployerHasNoName() {
        var person = person();
        var id = profiles.mine(person).orThrow().orElseThrow().id();
        assertThat(desk.find(employer.manager(), position).orThrow().fitting())
                .extracting(RecruitmentDesk.Fitting::candidate)
                .contains(id);
        desk.invite(employer.manager(), position, id).orThrow();
        desk.invite(employer.manager(), position, id).orThrow();
        var invited = desk.find(employer.manager(), position).orThrow();
        assertThat(invited.fitting()).noneMatch(one -> one.candidate().equals(id));
        assertThat(invited.going()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEmpty();
            assertThat(one.match()).isPresent();
        });
        assertThat(desk.move(employer.manager(), position, of(person).id(), ACCEPTED))
                .as("only the person accepts an invitation")
                .isInstanceOf(Decision.Refused.class);
        candidacies.answer(person, of(person).id(), true).orThrow();
        candidacies.answer(person, of(person).id(), true).orThrow();
        assertThat(desk.find(employer.manager(), position).orThrow().going())
                .singleElement()
                .satisfies(one -> assertThat(one.person()).isPresent());
        candidacies.answer(person, of(person).id(), false).orThrow();
        assertThat(desk.find(employer.manager(), position).orThrow().going()).isEmpty();
        assertThat(candidacies.interest(person, position)).as("it is over").isInstanceOf(Decision.Refused.class);
    }

    @Test
    void nobodyReachesWhatIsAnothers() {
        var person = person();
        candidacies.interest(person, position).orThrow();
        var one = of(person);
        var stranger = new AnEmployer(house, "48");
        var theirs = vacant(stranger);
        assertThat(desk.find(stranger.manager(), position)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(AnEmployer.ADMINISTRATOR, position))
                .as("figures only")
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.move(stranger.manager(), position, one.id(), ACCEPTED)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.move(stranger.manager(), theirs, one.id(), ACCEPTED))
                .as("through a position of one's own")
                .isInstanceOf(Decision.Unknown.class);
        assertThat(candidacies.answer(person(), one.id(), false)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.invite(stranger.manager(), theirs, Uuid7.next())).isInstanceOf(Decision.Refused.class);
        var order = stranger.permanent(stranger.today());
        assertThat(hiring.hire(stranger.manager(), theirs, order, Optional.of(one.id())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(hiring.offered(stranger.manager(), theirs, one.id())).isEmpty();
        assertThat(state(one.id())).isEqualTo(CandidacyState.INTERESTED);
    }

    @Test
    void nobodyIsHiredWhomThePositionWasNotOffered() {
        var person = person();
        candidacies.interest(person, position).orThrow();
        var order = employer.permanent(employer.today());
        assertThat(hiring.hire(
                        employer.manager(),
                        position,
                        order,
                        Optional.of(of(person).id())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(jdbc.sql("select count(*) from workforce.contract where id = :id")
                        .param("id", order.id())
                        .query(Long.class)
                        .single())
                .isZero();
        var elsewhere = new AnEmployer(house, "48");
        var contract = elsewhere.hired(vacant(elsewhere), elsewhere.permanent(elsewhere.today()));
        var replayed = new fr.mediane.programmes.workforce.HireOrder(
                contract,
                order.person(),
                order.name(),
                order.kind(),
                order.startsOn(),
                order.endsOn(),
                order.monthlyGrossCents(),
                order.report());
        assertThat(hiring.hire(employer.manager(), position, replayed, Optional.empty()))
                .as("the id of somebody else's contract")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theDatabaseAllowsTheSameMovesAndNoOther() {
        var person = person();
        candidacies.interest(person, position).orThrow();
        var id = of(person).id();
        for (var wrong : List.of("INVITED", "MET", "OFFERED", "HIRED")) {
            assertThatThrownBy(() -> jdbc.sql("update workforce.candidacy set state = :state where id = :id")
                            .param("state", wrong)
                            .param("id", id)
                            .update())
                    .hasMessageContaining("c");
        }
        desk.move(employer.manager(), position, id, NOT_RETAINED).orThrow();
        assertThat(desk.move(employer.manager(), position, id, ACCEPTED)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update workforce.candidacy set state = 'INTERESTED' where id = :id")
                        .param("id", id)
                        .update())
                .hasMessageContaining("cannot go");
    }

    @Test
    void twoClicksAtOnceMakeOneOfEach() throws Exception {
        var candidate = new ACandidate(house);
        var fresh = new Actor(Optional.of(Uuid7.next()), "", Set.of());
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<Object> profile = () -> profiles.save(fresh, ACandidate.PERSON, candidate.wish(), false);
            for (var done : threads.invokeAll(List.of(profile, profile, profile, profile))) {
                assertThat(done.get()).isInstanceOf(Decision.Accepted.class);
            }
            Callable<Object> interest = () -> candidacies.interest(fresh, position);
            for (var done : threads.invokeAll(List.of(interest, interest, interest, interest))) {
                assertThat(done.get()).isInstanceOf(Decision.Accepted.class);
            }
        }
        assertThat(candidacies.mine(fresh).orThrow()).hasSize(1);
    }

    @Test
    void onePersonOfferedTwiceAtOnceIsHiredOnce() throws Exception {
        var person = person();
        var first = offered(person);
        var firstPosition = position;
        var firstEmployer = employer;
        aVacantPosition();
        candidacies.interest(person, position).orThrow();
        var second = of(person);
        for (var step : List.of(ACCEPTED, MET, OFFERED)) {
            desk.move(employer.manager(), position, second.id(), step).orThrow();
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> both = List.of(
                    () -> hiring.hire(
                            firstEmployer.manager(),
                            firstPosition,
                            firstEmployer.permanent(firstEmployer.today()),
                            Optional.of(first.id())),
                    () -> hiring.hire(
                            employer.manager(),
                            position,
                            employer.permanent(employer.today()),
                            Optional.of(second.id())));
            int hired = 0;
            for (var done : threads.invokeAll(both)) {
                hired += done.get() instanceof Decision.Accepted<?> ? 1 : 0;
            }
            assertThat(hired).isEqualTo(1);
        }
    }
}
