package fr.mediane.programmes.coordination.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.roadmap.published.PublishedRoadMapDesk;
import fr.mediane.programmes.coordination.roadmap.rules.FunderKind;
import fr.mediane.testing.MedianeTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Road maps of the Lozère, which no demonstration data knows. */
@MedianeTest
class RoadMapTest {
    private static final String LOZERE = "48";
    private static final String MENDE = "48095";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    RoadMapAdoptionDesk adoption;

    @Autowired
    PublishedRoadMapDesk published;

    RoadMapFixture given;

    @BeforeEach
    void nothingYet() {
        given = new RoadMapFixture(beans);
        given.clear(LOZERE);
    }

    @Test
    void oneIsWrittenAtATimeAndTheSamePostMakesOne() {
        var coordinator = RoadMapFixture.coordinator(LOZERE);
        var id = Uuid7.next();
        var draft = new RoadMapDraft("Lozère", "Présentation", 2031, 2033);
        assertThat(given.maps.begin(coordinator, id, LOZERE, draft).orThrow()).isEqualTo(id);
        assertThat(given.maps.begin(coordinator, id, LOZERE, draft).orThrow()).isEqualTo(id);
        assertThat(keys(given.maps.begin(coordinator, Uuid7.next(), LOZERE, draft)))
                .containsExactly("roadmap.error.under-way");
        var later = new RoadMapDraft("Après", "Présentation", 2034, 2036);
        assertThat(given.maps.begin(coordinator, Uuid7.next(), LOZERE, later)).isInstanceOf(Decision.Accepted.class);
        assertThat(keys(given.maps.begin(coordinator, Uuid7.next(), "30", later)))
                .containsExactly("roadmap.error.choose");
        assertThat(given.maps.begin(RoadMapFixture.coordinator("30"), id, "30", draft))
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void twoAtOnceBeginOne() throws Exception {
        var coordinator = RoadMapFixture.coordinator(LOZERE);
        var draft = new RoadMapDraft("Lozère", "Présentation", 2031, 2033);
        var answers = atOnce(6, () -> given.maps.begin(coordinator, Uuid7.next(), LOZERE, draft));
        assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Decision.Refused.class::isInstance).hasSize(5);
    }

    @Test
    void manyAtOnceNeverGiveMoreThanTheCapLeaves() throws Exception {
        var made = given.made(LOZERE, MENDE);
        var answers = atOnce(
                8,
                () -> given.money.add(
                        made.coordinator(),
                        made.map(),
                        made.action(),
                        Uuid7.next(),
                        RoadMapFixture.money(FunderKind.STATE, 300_00)));
        assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(2);
        var found = given.actions
                .find(made.coordinator(), made.map(), made.action())
                .orThrow();
        assertThat(found.lines()).hasSize(2);
        assertThat(given.money.of(found).possible(FunderKind.STATE)).isEqualTo(200_00);
    }

    @Test
    void theDatabaseRefusesWhatIsBeyondTheCostByItself() {
        var made = given.made(LOZERE, MENDE);
        assertThatThrownBy(() -> given.jdbc
                        .sql("""
                                insert into coordination.road_map_funding values
                                    (:id, :action, 'own', '', 100001, false, now())
                                """)
                        .param("id", Uuid7.next())
                        .param("action", made.action())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aLineComesOnceAndLeavesWhileItIsPlanned() {
        var made = given.made(LOZERE, MENDE);
        var id = Uuid7.next();
        for (int i = 0; i < 2; i++) {
            assertThat(add(made, id, FunderKind.OWN, 500_00)).isInstanceOf(Decision.Accepted.class);
        }
        assertThat(keys(add(made, Uuid7.next(), FunderKind.OWN, -5))).containsExactly("roadmap.error.amount");
        assertThat(keys(add(made, Uuid7.next(), FunderKind.OWN, 500_01))).containsExactly("roadmap.cap.refused.cost");
        given.money.confirm(made.coordinator(), made.map(), made.action(), id).orThrow();
        assertThat(keys(given.money.remove(made.coordinator(), made.map(), made.action(), id)))
                .containsExactly("roadmap.error.confirmed");
    }

    @Test
    void thePrefectAdoptsWhatTheCommitteeSaidYesToAndNothingLess() {
        var made = given.made(LOZERE, MENDE);
        var prefect = RoadMapFixture.prefect(LOZERE);
        assertThat(keys(adoption.adopt(prefect, made.map())))
                .containsExactly("roadmap.missing.own", "roadmap.missing.decision");
        assertThat(adoption.adopt(made.coordinator(), made.map())).isInstanceOf(Decision.Forbidden.class);
        assertThat(adoption.adopt(RoadMapFixture.prefect("30"), made.map())).isInstanceOf(Decision.Unknown.class);
        assertThat(published.find(LOZERE, 0)).isEmpty();
        add(made, Uuid7.next(), FunderKind.OWN, 200_00).orThrow();
        var meeting = given.agreed(made);
        assertThat(keys(given.needs.add(made.coordinator(), made.map(), Uuid7.next(), RoadMapFixture.need("Autre"))))
                .as("the committee has said yes to this text")
                .containsExactly("roadmap.error.decided-on");
        adoption.adopt(prefect, made.map()).orThrow();
        adoption.adopt(prefect, made.map()).orThrow();
        assertThat(published.find(LOZERE, 0).orElseThrow().map().id()).isEqualTo(made.map());
        assertThat(keys(given.needs.remove(made.coordinator(), made.map(), made.need())))
                .containsExactly("roadmap.error.adopted");
        assertThat(keys(given.accounts.write(made.coordinator(), made.map(), meeting, 1, "Tout autre chose", Set.of())))
                .containsExactly("roadmap.error.settled");
    }

    @Test
    void theCommitteeMayTakeItsWordBackWhileItIsADraft() {
        var made = given.made(LOZERE, MENDE);
        var meeting = given.agreed(made);
        var decision = given.meetings
                .find(made.coordinator(), made.map(), meeting)
                .orThrow()
                .decisions()
                .getFirst()
                .id();
        assertThat(given.accounts.withdraw(made.coordinator(), made.map(), meeting, Uuid7.next()))
                .isInstanceOf(Decision.Unknown.class);
        given.accounts
                .withdraw(made.coordinator(), made.map(), meeting, decision)
                .orThrow();
        given.needs
                .add(made.coordinator(), made.map(), Uuid7.next(), RoadMapFixture.need("Autre"))
                .orThrow();
    }

    @Test
    void theNextVersionTakesAllAlongAndTheEarlierOneStaysReadable() {
        var made = given.made(LOZERE, MENDE);
        add(made, Uuid7.next(), FunderKind.OWN, 200_00).orThrow();
        given.agreed(made);
        var prefect = RoadMapFixture.prefect(LOZERE);
        assertThat(keys(given.maps.renew(made.coordinator(), made.map(), Uuid7.next())))
                .containsExactly("roadmap.error.draft");
        adoption.adopt(prefect, made.map()).orThrow();
        var next = Uuid7.next();
        given.maps.renew(made.coordinator(), made.map(), next).orThrow();
        given.maps.renew(made.coordinator(), made.map(), next).orThrow();
        var view = given.maps.find(made.coordinator(), next).orThrow();
        assertThat(view.map().number()).isEqualTo(2);
        var action = view.actions().getFirst();
        assertThat(action.lines()).extracting(line -> line.cents()).containsExactly(200_00L);
        assertThat(action.needs()).containsExactly(view.needs().getFirst().id());
        given.agreed(new RoadMapFixture.Made(
                made.coordinator(), next, view.needs().getFirst().id(), made.partner(), action.id()));
        adoption.adopt(prefect, next).orThrow();
        assertThat(published.find(LOZERE, 0).orElseThrow().map().number()).isEqualTo(2);
        var old = published.find(LOZERE, 1).orElseThrow();
        assertThat(old.map().state()).isEqualTo(RoadMapState.CLOSED);
        assertThat(old.actions()).hasSize(1);
        assertThat(keys(add(made, Uuid7.next(), FunderKind.OWN, 1))).containsExactly("roadmap.error.closed");
    }

    @Test
    void whatBelongsToAnotherRoadMapIsUnknown() {
        var made = given.made(LOZERE, MENDE);
        given.clear("09");
        var other = given.made("09", "09122");
        var coordinator = made.coordinator();
        assertThat(given.maps.find(coordinator, other.map())).isInstanceOf(Decision.Unknown.class);
        assertThat(given.actions.find(coordinator, made.map(), other.action())).isInstanceOf(Decision.Unknown.class);
        assertThat(given.needs.remove(coordinator, made.map(), other.need())).isInstanceOf(Decision.Unknown.class);
        assertThat(given.money.add(
                        coordinator, made.map(), other.action(), Uuid7.next(), RoadMapFixture.money(FunderKind.OWN, 1)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(keys(given.actions.add(
                        coordinator,
                        made.map(),
                        Uuid7.next(),
                        RoadMapFixture.action(other.partner(), other.need(), 1))))
                .containsExactly("roadmap.error.no-need", "roadmap.error.partner");
        assertThat(given.actions.add(
                        coordinator, made.map(), other.action(), RoadMapFixture.action(made.partner(), made.need(), 1)))
                .as("an id that is another's")
                .isInstanceOf(Decision.Unknown.class);
        given.clear("09");
    }

    @Test
    void anActionIsToldHowFarItIs() {
        var made = given.made(LOZERE, MENDE);
        assertThat(keys(progress(made, 0, JointActionState.PLANNED, OptionalInt.of(3))))
                .containsExactly("roadmap.error.not-begun");
        progress(made, 0, JointActionState.UNDER_WAY, OptionalInt.of(0)).orThrow();
        assertThat(keys(progress(made, 0, JointActionState.DONE, OptionalInt.of(700))))
                .containsExactly("roadmap.error.meanwhile");
        assertThat(keys(progress(made, 1, JointActionState.DONE, OptionalInt.of(-1))))
                .containsExactly("roadmap.error.people");
    }

    private Decision<UUID> progress(
            RoadMapFixture.Made made, int version, JointActionState state, OptionalInt reached) {
        return given.actions.progress(
                made.coordinator(), made.map(), made.action(), version, Optional.of(state), reached);
    }

    private Decision<UUID> add(RoadMapFixture.Made made, UUID id, FunderKind kind, long cents) {
        return given.money.add(made.coordinator(), made.map(), made.action(), id, RoadMapFixture.money(kind, cents));
    }

    private static List<String> keys(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<?>) decision)
                .reasons().stream().map(ErrorKey::key).toList();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (var pool = Executors.newFixedThreadPool(times)) {
            var answers = new ArrayList<T>();
            for (var one : pool.invokeAll(Collections.nCopies(times, what))) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
