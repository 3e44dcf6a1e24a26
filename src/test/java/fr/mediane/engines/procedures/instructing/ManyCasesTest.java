package fr.mediane.engines.procedures.instructing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.ManyCasesDesk.Chosen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same done to many cases: what cannot be done to one leaves the others done, and is said. */
@MedianeTest
class ManyCasesTest {
    private static final Ruled NO = new Ruled(Verdict.REFUSED, "Il n’y a plus de parcelle libre.", "");
    private final Actor officer = AProcedure.instructor("02");

    @Autowired
    ManyCasesDesk desk;

    @Autowired
    InboxDesk inbox;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void allGetTheSameAnswerOnceAndThoseNobodyExaminedAreTakenFirst() {
        var chosen = List.of(chosen(filed()), chosen(filed()));
        var first = desk.decide(officer, chosen, NO).orThrow();
        var again = desk.decide(officer, chosen, NO).orThrow();

        assertThat(first)
                .hasSize(2)
                .allSatisfy(done -> assertThat(done.refused()).isEmpty());
        assertThat(again).allSatisfy(done -> assertThat(done.refused()).isEmpty());
        assertThat(chosen).allSatisfy(one -> {
            var examined = inbox.find(officer, one.dossier()).orThrow();
            assertThat(examined.dossier().state()).isEqualTo(CaseState.REFUSED);
            assertThat(examined.steps())
                    .filteredOn(step -> step.kind() == StepKind.DECIDED)
                    .hasSize(1);
        });
    }

    @Test
    void oneThatIsDecidedAlreadyIsSaidAndTheOthersAreDone() {
        var done = filed();
        garden.decided(officer, done, Verdict.ACCEPTED);
        var open = filed();

        var result =
                desk.decide(officer, List.of(chosen(done), chosen(open)), NO).orThrow();

        assertThat(result).extracting(one -> one.refused().isEmpty()).containsExactly(false, true);
        assertThat(inbox.find(officer, done).orThrow().dossier().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void oneThatIsNotTheirsGetsThemNone() {
        var mine = filed();
        var other = garden.filed("Anne", "16015").id();
        assertThat(desk.decide(officer, List.of(chosen(mine), chosen(other)), NO))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(officer, mine).orThrow().dossier().state()).isEqualTo(CaseState.UNDER_CONSTRUCTION);
        assertThat(desk.find(garden.asking, List.of(mine))).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void withoutAReasonNobodyIsRefused() {
        var id = filed();
        assertThat(desk.decide(officer, List.of(chosen(id)), new Ruled(Verdict.REFUSED, " ", "")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(inbox.find(officer, id).orThrow().dossier().state()).isEqualTo(CaseState.UNDER_CONSTRUCTION);
    }

    @Test
    void labelledAndTakenTogether() {
        var ids = List.of(filed(), filed());
        desk.label(officer, ids, " eau ").orThrow();
        desk.mine(officer, ids).orThrow();
        assertThat(ids).allSatisfy(id -> {
            var examined = inbox.find(officer, id).orThrow();
            assertThat(examined.labels()).containsExactly("eau");
            assertThat(examined.dossier().assigned()).isEqualTo(officer.account());
        });
        assertThat(desk.label(officer, ids, "x".repeat(41))).isInstanceOf(Decision.Refused.class);
    }

    private UUID filed() {
        return garden.filed("Ensemble", "02408").id();
    }

    private static Chosen chosen(UUID id) {
        return new Chosen(id, Uuid7.next());
    }
}
