package fr.mediane.programmes.connectivity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.api.ProgramDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.programmes.connectivity.operators.Ending;
import fr.mediane.testing.MedianeTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The answer to a request for help and its money go together, or not at all. */
@MedianeTest
class AidDecisionTest {
    @Autowired
    InboxDesk inbox;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    AidDecisionDesk desk;

    @Autowired
    AidDesk aids;

    @Autowired
    ApplicationContext house;

    private AHelpRequest it;

    @BeforeEach
    void somebodyAsks() {
        it = new AHelpRequest(house);
    }

    @Test
    void theRulesOfTheFundProposeAndTheAidIsBookedWithTheAnswer() {
        var id = it.filed("02408", "600", "80.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        assertThat(desk.find(AHelpRequest.INSTRUCTOR, id)
                        .orThrow()
                        .proposal()
                        .orElseThrow()
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);

        var step = Uuid7.next();
        var yes = new Ruled(Verdict.ACCEPTED, "", "");
        desk.decide(AHelpRequest.INSTRUCTOR, id, step, yes, AHelpRequest.split("80.00", "20.00", "40.00"), 0)
                .orThrow();
        var again = desk.decide(
                        AHelpRequest.INSTRUCTOR, id, step, yes, AHelpRequest.split("80.00", "20.00", "40.00"), 0)
                .orThrow();

        assertThat(again.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(again.proposal()).isPresent();
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)
                        .orElseThrow()
                        .split()
                        .balance())
                .isEqualTo(Euros.of("20.00"));
        assertThat(it.told(id)).singleElement().satisfies(notice -> {
            assertThat(notice.ending()).contains(Ending.GRANTED);
            assertThat(notice.balance()).contains(Euros.of("20.00"));
        });
    }

    @Test
    void aProgramDecidesItWithItsMoneyOrNotAtAll() {
        var aisne = new Scope.Territory(Scope.Level.DEPARTEMENT, "02");
        var program = new Actor(
                Optional.of(Uuid7.next()),
                "Logiciel du fonds",
                Set.of(new Grant(Role.CASE_READER, aisne), new Grant(Role.CASE_DECIDER, aisne)));
        var programs = house.getBean(ProgramDesk.class);
        var id = it.filed("02408", "600", "80.00").id();
        programs.take(program, id).orThrow();

        var yes = new Ruled(Verdict.ACCEPTED, "", "");

        assertThat(programs.decide(program, id, Uuid7.next(), yes, Map.of())).isInstanceOf(Decision.Refused.class);
        assertThat(programs.decide(program, id, Uuid7.next(), yes, Map.of("dette", "80", "subvention", "81")))
                .isInstanceOf(Decision.Refused.class);
        var seen = programs.find(program, id).orThrow();
        assertThat(seen.dossier().state()).isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(seen.proposed().orElseThrow().orThrow().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(seen.elsewhere()).isEmpty();

        var given = Map.of("dette", "80", "remise", "20", "subvention", "40");
        programs.decide(program, id, Uuid7.next(), yes, given).orThrow();
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)
                        .orElseThrow()
                        .split()
                        .balance())
                .isEqualTo(Euros.of("20.00"));
        assertThat(programs.find(program, id).orThrow().steps())
                .filteredOn(step -> step.kind() == StepKind.DECIDED)
                .singleElement()
                .satisfies(step -> assertThat(step.author()).isEqualTo(Author.PROGRAM));
    }

    @Test
    void whatCannotBeGivenLeavesTheCaseAsItIs() {
        var id = it.filed("02408", "600", "180.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();

        assertThat(desk.decide(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.ACCEPTED, "", ""),
                        AHelpRequest.split("180.00", "0.00", "100.01"),
                        0))
                .as("above the ceiling of a household")
                .isInstanceOf(Decision.Refused.class);
        assertThat(inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow().dossier().state())
                .isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)).isEmpty();
        assertThat(it.told(id).getFirst().ending()).isEmpty();
    }

    @Test
    void whoeverDepartsFromTheRulesSaysWhyAndElseNothingIsGiven() {
        var id = it.filed("02408", "900", "80.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        var given = AHelpRequest.split("80.00", "0.00", "50.00");

        assertThat(desk.decide(
                        AHelpRequest.INSTRUCTOR, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""), given, 0))
                .isInstanceOf(Decision.Refused.class);
        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id))
                .as("the money went back with the refusal")
                .isEmpty();
        var why = new Ruled(Verdict.ACCEPTED, "", "Le foyer vient de perdre un salaire.");
        assertThat(desk.decide(AHelpRequest.INSTRUCTOR, id, Uuid7.next(), why, given, 0)
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void takenUpAgainTheAidIsTakenBackAndTheLineIsKeptAgain() {
        var id = it.filed("02408", "600", "80.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        desk.decide(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.ACCEPTED, "", ""),
                        AHelpRequest.split("80.00", "0.00", "50.00"),
                        0)
                .orThrow();
        instruction
                .reopen(AHelpRequest.INSTRUCTOR, id, Uuid7.next(), "La dette était déjà payée.")
                .orThrow();

        assertThat(aids.ofCase(AHelpRequest.INSTRUCTOR, id)).isEmpty();
        assertThat(it.told(id).getFirst().ending()).isEmpty();
    }

    @Test
    void nobodyElseDecides() {
        var id = it.filed("02408", "600", "80.00").id();
        var other = AHelpRequest.person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "16")));
        assertThat(desk.find(other, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(it.asking(), id)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.find(AHelpRequest.INSTRUCTOR, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
    }
}
