package fr.mediane.engines.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.FilingDesk.Signing;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case from its first field to the answer, and who gets at it. */
@MedianeTest
class CaseLifeTest {
    private static final String LAON = "02408";
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    TalkDesk talk;

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
    void aDraftIsKeptAtEveryFieldAndOnlyItsAuthorSeesIt() {
        var id = Uuid7.next();
        garden.filing
                .begin(garden.asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        garden.filing
                .save(garden.asking, id, before -> before.with("prenom", new Answer.Written("Zoé")))
                .orThrow();
        garden.filing
                .save(garden.asking, id, before -> before.with("nom", new Answer.Written("Dupré")))
                .orThrow();

        assertThat(garden.own.find(garden.asking, id).orThrow().answers().plain())
                .containsEntry("prenom", List.of("Zoé"))
                .containsEntry("nom", List.of("Dupré"));
        assertThat(garden.own.find(garden.asking, id).orThrow().dossier().subject())
                .isEqualTo("Zoé Dupré");
        assertThat(garden.own.find(AProcedure.person(), id)).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(instructor, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(garden.own.find(Actor.PUBLIC, id)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void begunOrFiledTwiceItIsOne() {
        var id = Uuid7.next();
        var first = garden.filing
                .begin(garden.asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        assertThat(garden.filing
                        .begin(garden.asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                        .orThrow()
                        .number())
                .isEqualTo(first.number());
        assertThat(garden.filing.begin(AProcedure.person(), id, AProcedure.KEY, Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Unknown.class);
        garden.filing.save(garden.asking, id, _ -> garden.answers("Zoé", LAON)).orThrow();
        garden.filing.file(garden.asking, id, Optional.empty()).orThrow();
        garden.filing.file(garden.asking, id, Optional.empty()).orThrow();

        assertThat(kinds(id)).containsExactly(StepKind.OPENED, StepKind.FILED);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        var id = Uuid7.next();
        garden.filing
                .begin(garden.asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        garden.filing
                .save(garden.asking, id, before -> before.with("prenom", new Answer.Written("Zoé")))
                .orThrow();

        assertThat(garden.filing.file(garden.asking, id, Optional.empty()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat((List<ErrorKey>) refused.reasons())
                                .extracting(ErrorKey::field)
                                .contains("nom", "commune", "surface", "arbres")
                                .doesNotContain("lesquels"));
        assertThat(garden.own.find(garden.asking, id).orThrow().dossier().state())
                .isEqualTo(CaseState.DRAFT);
    }

    @Test
    void whatIsExaminedNoLongerChangesUntilItIsSentBack() {
        var id = garden.filed("Zoé", LAON).id();
        garden.filing
                .save(garden.asking, id, before -> before.with("prenom", new Answer.Written("Chloé")))
                .orThrow();
        garden.instruction.take(instructor, id).orThrow();
        assertThat(garden.filing.save(garden.asking, id, before -> before.without("prenom")))
                .isInstanceOf(Decision.Refused.class);

        var step = Uuid7.next();
        garden.instruction
                .sendBack(instructor, id, step, Correction.INCOMPLETE, "Quels arbres exactement ?")
                .orThrow();
        garden.instruction
                .sendBack(instructor, id, step, Correction.INCOMPLETE, "Quels arbres exactement ?")
                .orThrow();
        garden.filing
                .save(garden.asking, id, before -> before.with("lesquels", new Answer.Written("Des poiriers.")))
                .orThrow();
        garden.filing.file(garden.asking, id, Optional.empty()).orThrow();
        var again = garden.instruction.take(instructor, id).orThrow();

        assertThat(again.state()).isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(kinds(id))
                .containsExactly(
                        StepKind.OPENED,
                        StepKind.FILED,
                        StepKind.TAKEN,
                        StepKind.SENT_BACK,
                        StepKind.CHANGED,
                        StepKind.TAKEN);
    }

    @Test
    void aRefusalHasAReasonAndCanBeContestedByALinkedCase() {
        var filed = garden.filed("Zoé", LAON);
        garden.instruction.take(instructor, filed.id()).orThrow();
        assertThat(garden.instruction.decide(
                        instructor, filed.id(), Uuid7.next(), new Ruled(Verdict.REFUSED, "  ", "")))
                .isInstanceOf(Decision.Refused.class);
        var step = Uuid7.next();
        var ruled = new Ruled(Verdict.REFUSED, "Il n’y a plus de parcelle libre.", "");
        garden.instruction.decide(instructor, filed.id(), step, ruled).orThrow();
        garden.instruction.decide(instructor, filed.id(), step, ruled).orThrow();

        var seen = garden.own.find(garden.asking, filed.id()).orThrow();
        assertThat(seen.contestable()).isTrue();
        assertThat(seen.steps().getLast().words()).isEqualTo("Il n’y a plus de parcelle libre.");

        var appeal = garden.own.contest(garden.asking, filed.id(), Uuid7.next()).orThrow();
        assertThat(garden.own
                        .contest(garden.asking, filed.id(), Uuid7.next())
                        .orThrow()
                        .id())
                .isEqualTo(appeal.id());
        garden.filing
                .save(
                        garden.asking,
                        appeal.id(),
                        before -> before.with("raisons", new Answer.Written("Il en reste deux.")))
                .orThrow();
        garden.filing.file(garden.asking, appeal.id(), Optional.empty()).orThrow();
        assertThat(inbox.find(instructor, appeal.id()).orThrow().dossier().follows())
                .contains(filed.id());

        garden.instruction
                .reopen(instructor, filed.id(), Uuid7.next(), "Le recours est fondé.")
                .orThrow();
        assertThat(garden.instruction
                        .decide(instructor, filed.id(), Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void somebodyWritesForSomebodyElseUnderAMandateThatCanBeTakenBack() {
        var counsellor = AProcedure.counsellor();
        var id = Uuid7.next();
        garden.filing
                .begin(counsellor, id, AProcedure.KEY, Channel.HELPED, Answers.NONE)
                .orThrow();
        garden.filing.save(counsellor, id, _ -> garden.answers("Zoé", LAON)).orThrow();

        assertThat(garden.filing.file(counsellor, id, Optional.empty())).isInstanceOf(Decision.Refused.class);
        assertThat(garden.filing.file(
                        counsellor, id, Optional.of(new Signing(LocalDate.now().plusDays(2), Mandate.Signed.PAPER))))
                .isInstanceOf(Decision.Refused.class);
        garden.filing
                .file(counsellor, id, Optional.of(new Signing(LocalDate.now(), Mandate.Signed.PAPER)))
                .orThrow();
        var mandate = garden.own.find(counsellor, id).orThrow().mandate().orElseThrow();
        assertThat(mandate.giver()).isEqualTo("Zoé Dupré-Lafontaine");
        assertThat(garden.own.find(AProcedure.counsellor(), id)).isInstanceOf(Decision.Unknown.class);

        garden.own.revoke(counsellor, id).orThrow();
        assertThat(garden.own.find(counsellor, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(instructor, id).orThrow().mandate().orElseThrow().inForce())
                .isFalse();
    }

    @Test
    void onlyThoseWhoHelpWriteForOthers() {
        assertThat(garden.filing.begin(garden.asking, Uuid7.next(), AProcedure.KEY, Channel.HELPED, Answers.NONE))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(garden.filing.begin(Actor.PUBLIC, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void messagesGoBothWaysAndNotesStayInside() {
        var id = garden.filed("Zoé", LAON).id();
        talk.write(instructor, id, Uuid7.next(), "Avez-vous des outils ?", List.of())
                .orThrow();
        talk.note(instructor, id, Uuid7.next(), "Dossier solide.", List.of()).orThrow();
        garden.own.write(garden.asking, id, Uuid7.next(), "Oui, une bêche.").orThrow();

        assertThat(garden.own.find(garden.asking, id).orThrow().steps())
                .extracting(Step::words)
                .contains("Avez-vous des outils ?", "Oui, une bêche.")
                .doesNotContain("Dossier solide.");
        assertThat(inbox.find(instructor, id).orThrow().steps())
                .extracting(Step::words)
                .contains("Dossier solide.");
        assertThat(garden.own.write(garden.asking, id, Uuid7.next(), "x".repeat(100_000)))
                .isInstanceOf(Decision.Refused.class);
        assertThat(garden.own.write(AProcedure.person(), id, Uuid7.next(), "Bonjour"))
                .isInstanceOf(Decision.Unknown.class);
    }

    private List<StepKind> kinds(UUID id) {
        return garden.own.find(garden.asking, id).orThrow().steps().stream()
                .map(Step::kind)
                .toList();
    }
}
