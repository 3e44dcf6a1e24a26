package fr.mediane.engines.procedures.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.committee.AgendaItem.Outcome;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Sql;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A committee decides together, and what it decided is done once its meeting is closed: each case once, or handed back. */
@MedianeTest
class CommitteeTest {
    private static final Scope AISNE = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
    private static final People PEOPLE = new People("Maud Présidente", "Jean Membre\nLila Membre");
    private static final Motion YES = new Motion(Verdict.ACCEPTED, "", "", Map.of());
    private final Actor officer = AProcedure.instructor("02");

    @Autowired
    SittingDesk sittings;

    @Autowired
    CommitteeAgendaDesk agenda;

    @Autowired
    CommitteeDesk committee;

    @Autowired
    CommitteeSettling settling;

    @Autowired
    InboxDesk inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void whatTheCommitteeSaysIsDoneWhenItsMeetingIsClosedAndNotBefore() {
        var meeting = meeting();
        var followed = waiting("Ana", meeting);
        var refused = waiting("Bob", meeting);
        var adjourned = waiting("Cleo", meeting);

        committee.follow(officer, meeting, item(followed)).orThrow();
        committee
                .decideOtherwise(officer, meeting, item(refused), Verdict.REFUSED, "Trop loin de l’eau.")
                .orThrow();
        committee
                .adjourn(officer, meeting, item(adjourned), "Il manque le plan.")
                .orThrow();
        assertThat(state(followed)).isEqualTo(CaseState.UNDER_INSTRUCTION);

        today(meeting);
        committee.close(officer, meeting, PEOPLE).orThrow();
        settling.settle();

        assertThat(state(followed)).isEqualTo(CaseState.ACCEPTED);
        assertThat(state(refused)).isEqualTo(CaseState.REFUSED);
        assertThat(state(adjourned)).isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(answer(refused)).contains("Maud Présidente").endsWith("Trop loin de l’eau.");
        var other = meeting();
        agenda.put(officer, adjourned, other, YES).orThrow();
    }

    @Test
    void closedTwiceAndSettledTwiceAtOnceEachCaseIsDecidedOnce() {
        var meeting = meeting();
        var cases = IntStream.range(0, 12)
                .mapToObj(i -> waiting("Nombreux", meeting))
                .toList();
        cases.forEach(id -> committee.follow(officer, meeting, item(id)).orThrow());
        today(meeting);
        committee.close(officer, meeting, PEOPLE).orThrow();
        committee.close(officer, meeting, new People("Somebody else", "")).orThrow();

        var both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.runAsync(settling::settle))
                .toList();
        both.forEach(CompletableFuture::join);

        assertThat(cases).allSatisfy(id -> {
            assertThat(state(id)).isEqualTo(CaseState.ACCEPTED);
            assertThat(inbox.find(officer, id).orThrow().steps())
                    .filteredOn(step -> step.kind() == StepKind.DECIDED)
                    .hasSize(1);
        });
        assertThat(sittings.find(officer, meeting).orThrow().sitting().people()).contains(PEOPLE);
    }

    @Test
    void aProcessThatDiedAfterDecidingDoesNotDecideAgain() {
        var meeting = meeting();
        var id = waiting("Dana", meeting);
        committee.follow(officer, meeting, item(id)).orThrow();
        today(meeting);
        committee.close(officer, meeting, PEOPLE).orThrow();
        settling.settle();
        jdbc.sql("update procedures.agenda_item set settled_at = null where dossier = :id")
                .param("id", id)
                .update();

        settling.settle();

        assertThat(inbox.find(officer, id).orThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.DECIDED)
                .hasSize(1);
        assertThat(sittings.find(officer, meeting)
                        .orThrow()
                        .lines()
                        .getFirst()
                        .item()
                        .problem())
                .isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidAndTheOthersAreDone() {
        var meeting = meeting();
        var gone = waiting("Elia", meeting);
        var fine = waiting("Fred", meeting);
        committee.follow(officer, meeting, item(gone)).orThrow();
        committee.follow(officer, meeting, item(fine)).orThrow();
        today(meeting);
        committee.close(officer, meeting, PEOPLE).orThrow();
        garden.instruction
                .decide(officer, gone, Uuid7.next(), new Ruled(Verdict.CLOSED, "Sans objet.", ""))
                .orThrow();
        settling.settle();

        assertThat(state(fine)).isEqualTo(CaseState.ACCEPTED);
        assertThat(state(gone)).isEqualTo(CaseState.CLOSED);
        assertThat(sittings.find(officer, meeting)
                        .orThrow()
                        .lines()
                        .getFirst()
                        .item()
                        .problem())
                .isNotEmpty();
    }

    @Test
    void aCaseDecidedOrSentBackMeanwhileLeavesTheAgenda() {
        var meeting = meeting();
        var id = waiting("Gino", meeting);
        garden.instruction
                .decide(officer, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                .orThrow();
        assertThat(sittings.find(officer, meeting).orThrow().lines()).isEmpty();
    }

    @Test
    void aChangedProposalHasToBeSpokenOnAgainAndACaseStandsBeforeOneCommittee() {
        var meeting = meeting();
        var other = meeting();
        var id = waiting("Hugo", meeting);
        committee.follow(officer, meeting, item(id)).orThrow();
        agenda.put(officer, id, meeting, new Motion(Verdict.REFUSED, "Non.", "", Map.of()))
                .orThrow();
        assertThat(sittings.find(officer, meeting).orThrow().toDo()).hasSize(1);
        agenda.put(officer, id, other, YES).orThrow();
        assertThat(sittings.find(officer, meeting).orThrow().lines()).isEmpty();
        agenda.takeOff(officer, id).orThrow();
        assertThat(sittings.find(officer, other).orThrow().lines()).isEmpty();
    }

    @Test
    void aMeetingIsNotClosedBeforeItsDayNorWhileACaseHasNoAnswer() {
        var meeting = meeting();
        waiting("Iris", meeting);
        assertThat(committee.close(officer, meeting, PEOPLE)).isInstanceOf(Decision.Refused.class);
        today(meeting);
        assertThat(committee.close(officer, meeting, PEOPLE)).isInstanceOf(Decision.Refused.class);
        assertThat(committee.close(officer, meeting, new People("", ""))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void afterItsEndNothingOfItChanges() {
        var meeting = meeting();
        var id = waiting("Jade", meeting);
        var item = item(id);
        committee.follow(officer, meeting, item).orThrow();
        today(meeting);
        committee.close(officer, meeting, PEOPLE).orThrow();

        assertThat(committee.adjourn(officer, meeting, item, "Après coup.")).isInstanceOf(Decision.Refused.class);
        assertThat(sittings.cancel(officer, meeting)).isInstanceOf(Decision.Refused.class);
        assertThat(agenda.takeOff(officer, id)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update procedures.agenda_item set outcome = 'OPEN' where id = :id")
                        .param("id", item)
                        .update())
                .isInstanceOf(DataAccessException.class);
        settling.settle();
    }

    @Test
    void anotherTerritoryHasNoSuchMeeting() {
        var meeting = meeting();
        var id = waiting("Kim", meeting);
        var item = item(id);
        var elsewhere = AProcedure.instructor("16");
        assertThat(sittings.find(elsewhere, meeting)).isInstanceOf(Decision.Unknown.class);
        assertThat(committee.follow(elsewhere, meeting, item)).isInstanceOf(Decision.Unknown.class);
        assertThat(committee.close(elsewhere, meeting, PEOPLE)).isInstanceOf(Decision.Unknown.class);
        assertThat(agenda.put(elsewhere, id, meeting, YES)).isInstanceOf(Decision.Unknown.class);
        assertThat(sittings.plan(elsewhere, Uuid7.next(), AISNE, tomorrow(), "Laon"))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(sittings.find(garden.asking, meeting)).isInstanceOf(Decision.Forbidden.class);
        var theirs = sittings.plan(
                        elsewhere,
                        Uuid7.next(),
                        new Scope.Territory(Scope.Level.DEPARTEMENT, "16"),
                        tomorrow(),
                        "Angoulême")
                .orThrow()
                .id();
        assertThat(agenda.put(officer, id, theirs, YES))
                .as("before another territory's committee")
                .isInstanceOf(Decision.Refused.class);
        assertThat(committee.follow(elsewhere, theirs, item))
                .as("an item of another meeting")
                .isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void onlyWhatIsBeingExaminedGoesBeforeACommitteeAndARefusalNeedsItsReason() {
        var meeting = meeting();
        var fresh = garden.filed("Léa", "02408").id();
        assertThat(agenda.put(officer, fresh, meeting, YES)).isInstanceOf(Decision.Refused.class);
        var id = waiting("Max", meeting);
        assertThat(agenda.put(officer, id, meeting, new Motion(Verdict.REFUSED, " ", "", Map.of())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(agenda.put(officer, id, meeting, new Motion(Verdict.REFUSED, "x".repeat(4_401), "", Map.of())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(sittings.plan(officer, Uuid7.next(), AISNE, Instant.EPOCH, "Laon"))
                .isInstanceOf(Decision.Refused.class);
    }

    private UUID meeting() {
        return sittings.plan(officer, Uuid7.next(), AISNE, tomorrow(), "Salle du conseil, Laon")
                .orThrow()
                .id();
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(2));
    }

    /** Its day has come. */
    private void today(UUID meeting) {
        jdbc.sql("update procedures.sitting set starts_at = :at where id = :id")
                .param("at", Sql.at(Instant.now().minus(Duration.ofMinutes(5))))
                .param("id", meeting)
                .update();
    }

    private UUID waiting(String firstName, UUID meeting) {
        CaseFile dossier = garden.filed(firstName, "02408");
        garden.instruction.take(officer, dossier.id()).orThrow();
        agenda.put(officer, dossier.id(), meeting, YES).orThrow();
        return dossier.id();
    }

    private UUID item(UUID dossier) {
        var item = agenda.waiting(officer, dossier).orElseThrow();
        assertThat(item.outcome()).isEqualTo(Outcome.OPEN);
        return item.id();
    }

    private CaseState state(UUID id) {
        return inbox.find(officer, id).orThrow().dossier().state();
    }

    private String answer(UUID id) {
        return inbox.find(officer, id).orThrow().steps().stream()
                .filter(step -> step.kind() == StepKind.DECIDED)
                .findFirst()
                .orElseThrow()
                .words();
    }
}
