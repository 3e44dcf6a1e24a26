package fr.mediane.engines.procedures.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.committee.Sitting.People;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
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
        var meeting = new AMeeting(house, officer);
        var followed = waiting("Ana", meeting);
        var refused = waiting("Bob", meeting);
        var adjourned = waiting("Cleo", meeting);

        meeting.follow(followed);
        committee
                .decideOtherwise(officer, meeting.id, meeting.item(refused), Verdict.REFUSED, "Trop loin de l’eau.")
                .orThrow();
        committee
                .adjourn(officer, meeting.id, meeting.item(adjourned), "Il manque le plan.")
                .orThrow();
        assertThat(state(followed)).isEqualTo(CaseState.UNDER_INSTRUCTION);

        meeting.end();

        assertThat(state(followed)).isEqualTo(CaseState.ACCEPTED);
        assertThat(state(refused)).isEqualTo(CaseState.REFUSED);
        assertThat(state(adjourned)).isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(answer(refused)).contains("Maud Présidente").endsWith("Trop loin de l’eau.");
        var other = new AMeeting(house, officer);
        agenda.put(officer, adjourned, other.id, YES).orThrow();
    }

    @Test
    void closedTwiceAndSettledTwiceAtOnceEachCaseIsDecidedOnce() {
        var meeting = new AMeeting(house, officer);
        var cases = IntStream.range(0, 12)
                .mapToObj(i -> waiting("Nombreux", meeting))
                .toList();
        cases.forEach(meeting::follow);
        meeting.close();
        committee.close(officer, meeting.id, new People("Somebody else", "")).orThrow();

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
        assertThat(meeting.view().sitting().people()).contains(AMeeting.PEOPLE);
    }

    @Test
    void aProcessThatDiedAfterDecidingDoesNotDecideAgain() {
        var meeting = new AMeeting(house, officer);
        var id = waiting("Dana", meeting);
        meeting.follow(id);
        meeting.end();
        jdbc.sql("update procedures.agenda_item set settled_at = null where dossier = :id")
                .param("id", id)
                .update();

        settling.settle();

        assertThat(inbox.find(officer, id).orThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.DECIDED)
                .hasSize(1);
        assertThat(meeting.view().lines().getFirst().item().problem()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsSaidAndTheOthersAreDone() {
        var meeting = new AMeeting(house, officer);
        var gone = waiting("Elia", meeting);
        var fine = waiting("Fred", meeting);
        meeting.follow(gone);
        meeting.follow(fine);
        meeting.close();
        garden.instruction
                .decide(officer, gone, Uuid7.next(), new Ruled(Verdict.CLOSED, "Sans objet.", ""))
                .orThrow();
        settling.settle();

        assertThat(state(fine)).isEqualTo(CaseState.ACCEPTED);
        assertThat(state(gone)).isEqualTo(CaseState.CLOSED);
        assertThat(meeting.view().lines().getFirst().item().problem()).isNotEmpty();
    }

    @Test
    void aCaseDecidedOrSentBackMeanwhileLeavesTheAgenda() {
        var meeting = new AMeeting(house, officer);
        var id = waiting("Gino", meeting);
        garden.instruction
                .decide(officer, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                .orThrow();
        assertThat(meeting.view().lines()).isEmpty();
    }

    @Test
    void aChangedProposalHasToBeSpokenOnAgainAndACaseStandsBeforeOneCommittee() {
        var meeting = new AMeeting(house, officer);
        var other = new AMeeting(house, officer);
        var id = waiting("Hugo", meeting);
        meeting.follow(id);
        agenda.put(officer, id, meeting.id, new Motion(Verdict.REFUSED, "Non.", "", Map.of()))
                .orThrow();
        assertThat(meeting.view().toDo()).hasSize(1);
        agenda.put(officer, id, other.id, YES).orThrow();
        assertThat(meeting.view().lines()).isEmpty();
        agenda.takeOff(officer, id).orThrow();
        assertThat(other.view().lines()).isEmpty();
    }

    @Test
    void aMeetingIsNotClosedBeforeItsDayNorWhileACaseHasNoAnswer() {
        var meeting = new AMeeting(house, officer);
        waiting("Iris", meeting);
        assertThat(committee.close(officer, meeting.id, AMeeting.PEOPLE)).isInstanceOf(Decision.Refused.class);
        meeting.today();
        assertThat(committee.close(officer, meeting.id, AMeeting.PEOPLE)).isInstanceOf(Decision.Refused.class);
        assertThat(committee.close(officer, meeting.id, new People("", ""))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void afterItsEndNothingOfItChanges() {
        var meeting = new AMeeting(house, officer);
        var id = waiting("Jade", meeting);
        var item = meeting.item(id);
        committee.follow(officer, meeting.id, item).orThrow();
        meeting.close();

        assertThat(committee.adjourn(officer, meeting.id, item, "Après coup.")).isInstanceOf(Decision.Refused.class);
        assertThat(sittings.cancel(officer, meeting.id)).isInstanceOf(Decision.Refused.class);
        assertThat(agenda.takeOff(officer, id)).isInstanceOf(Decision.Refused.class);
        assertThatThrownBy(() -> jdbc.sql("update procedures.agenda_item set outcome = 'OPEN' where id = :id")
                        .param("id", item)
                        .update())
                .isInstanceOf(DataAccessException.class);
        settling.settle();
    }

    @Test
    void anotherTerritoryHasNoSuchMeeting() {
        var meeting = new AMeeting(house, officer);
        var id = waiting("Kim", meeting);
        var item = meeting.item(id);
        var elsewhere = AProcedure.instructor("16");
        assertThat(sittings.find(elsewhere, meeting.id)).isInstanceOf(Decision.Unknown.class);
        assertThat(committee.follow(elsewhere, meeting.id, item)).isInstanceOf(Decision.Unknown.class);
        assertThat(committee.close(elsewhere, meeting.id, AMeeting.PEOPLE)).isInstanceOf(Decision.Unknown.class);
        assertThat(agenda.put(elsewhere, id, meeting.id, YES)).isInstanceOf(Decision.Unknown.class);
        assertThat(sittings.plan(elsewhere, Uuid7.next(), AMeeting.AISNE, AMeeting.soon(), "Laon"))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(sittings.find(garden.asking, meeting.id)).isInstanceOf(Decision.Forbidden.class);
        var theirs = sittings.plan(
                        elsewhere,
                        Uuid7.next(),
                        new Scope.Territory(Scope.Level.DEPARTEMENT, "16"),
                        AMeeting.soon(),
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
        var meeting = new AMeeting(house, officer);
        var fresh = garden.filed("Léa", "02408").id();
        assertThat(agenda.put(officer, fresh, meeting.id, YES)).isInstanceOf(Decision.Refused.class);
        var id = waiting("Max", meeting);
        assertThat(agenda.put(officer, id, meeting.id, new Motion(Verdict.REFUSED, " ", "", Map.of())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(agenda.put(officer, id, meeting.id, new Motion(Verdict.REFUSED, "x".repeat(4_401), "", Map.of())))
                .isInstanceOf(Decision.Refused.class);
        assertThat(sittings.plan(officer, Uuid7.next(), AMeeting.AISNE, Instant.EPOCH, "Laon"))
                .isInstanceOf(Decision.Refused.class);
    }

    private UUID waiting(String firstName, AMeeting meeting) {
        CaseFile dossier = garden.filed(firstName, "02408");
        garden.instruction.take(officer, dossier.id()).orThrow();
        agenda.put(officer, dossier.id(), meeting.id, YES).orThrow();
        return dossier.id();
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
