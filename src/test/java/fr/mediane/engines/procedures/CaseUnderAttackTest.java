package fr.mediane.engines.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody tries who means no good: nothing happens to a case without a step, and nothing is read in the clear. */
@MedianeTest
class CaseUnderAttackTest {
    private static final String LAON = "02408";
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    /** A step that another case has taken: nothing happens to this one, neither in its state nor behind its history. */
    @Test
    void aStepOfAnotherCaseMovesNothing() {
        var step = Uuid7.next();
        var first = garden.filed("Zoé", LAON).id();
        garden.instruction.take(instructor, first).orThrow();
        garden.instruction
                .decide(instructor, first, step, new Ruled(Verdict.REFUSED, "Non.", ""))
                .orThrow();
        var second = garden.filed("Zoé", LAON).id();
        garden.instruction.take(instructor, second).orThrow();

        assertThat(garden.instruction.decide(instructor, second, step, new Ruled(Verdict.REFUSED, "Non.", "")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(garden.own.find(garden.asking, second).orThrow().dossier().state())
                .isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(garden.own.write(garden.asking, second, step, "Bonjour")).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void whatOnlyContestsIsNotBegunByItself() {
        assertThat(garden.filing.begin(garden.asking, Uuid7.next(), "essai-recours", Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(garden.filing.open("essai-recours")).isEmpty();
        assertThat(garden.filing.open())
                .extracting(Procedure::key)
                .contains(AProcedure.KEY)
                .doesNotContain("essai-recours");
    }

    @Test
    void nobodyPilesUpDraftsAndALinkBringsNoFiles() {
        var linked = garden.filing
                .begin(
                        garden.asking,
                        Uuid7.next(),
                        AProcedure.KEY,
                        Channel.ONLINE,
                        garden.answers("Zoé", LAON).with("plan", new Answer.Enclosed(List.of(Uuid7.next()))))
                .orThrow();
        assertThat(linked.plain()).containsKey("prenom").doesNotContainKey("plan");
        for (int i = 1; i < FilingDesk.MOST_DRAFTS; i++) {
            garden.filing
                    .begin(garden.asking, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                    .orThrow();
        }
        assertThat(garden.filing.begin(garden.asking, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Refused.class);
        assertThat(garden.filing
                        .begin(garden.asking, linked.id(), AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                        .orThrow()
                        .id())
                .as("the same one again is the same one")
                .isEqualTo(linked.id());
    }

    @Test
    void whatNoLetterCanHoldIsRefused() {
        var id = garden.filed("Zoé", LAON).id();
        for (var text : List.of("a\u0001b", "a\uFFFEb", "a\uD800b")) {
            assertThat(garden.own.write(garden.asking, id, Uuid7.next(), text)).isInstanceOf(Decision.Refused.class);
        }
        garden.own
                .write(garden.asking, id, Uuid7.next(), "Bonjour,\r\n\tmerci 🙂")
                .orThrow();
    }

    /** What code forgets, the database does not. */
    @Test
    void theDatabaseRefusesAWayThatNoCaseGoes() {
        var id = garden.filed("Zoé", LAON).id();

        assertThatThrownBy(() -> jdbc.sql(
                                "update procedures.dossier set state = 'accepte', decided_at = now() where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update procedures.step set kind = 'DECIDED' where dossier = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsKeptSaysNothingInTheClear() {
        var id = garden.filed("Zoé", LAON).id();
        var row = jdbc.sql("select to_jsonb(d)::text from procedures.dossier d where id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("Zoé", "Lafontaine", "pommier", "demonstration");
        assertThat(garden.own.find(garden.asking, id).orThrow().dossier())
                .hasToString("CaseFile "
                        + garden.own.find(garden.asking, id).orThrow().dossier().number());
    }
}
