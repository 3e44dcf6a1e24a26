package fr.mediane.engines.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.forms.Answer;
import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.FilingDesk.Signing;
import fr.mediane.engines.procedures.instructing.CaseSearch;
import fr.mediane.engines.procedures.instructing.CaseSearch.View;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case from its first field to the answer, and who gets at it. */
@MedianeTest
class CaseLifeTest {
    private static final String LAON = "02408";
    private final Actor asking = AProcedure.person();
    private final Actor instructor = AProcedure.instructor("02");

    @Autowired
    ShippedProcedures shipped;

    @Autowired
    FilingDesk filing;

    @Autowired
    OwnCasesDesk own;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    TalkDesk talk;

    @Autowired
    InboxDesk inbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void publish() {
        AProcedure.publish(shipped);
    }

    @Test
    void aDraftIsKeptAtEveryFieldAndOnlyItsAuthorSeesIt() {
        var id = Uuid7.next();
        filing.begin(asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE).orThrow();
        filing.save(asking, id, before -> before.with("prenom", new Answer.Written("Zoé")))
                .orThrow();
        filing.save(asking, id, before -> before.with("nom", new Answer.Written("Dupré")))
                .orThrow();

        assertThat(own.find(asking, id).orThrow().answers().plain())
                .containsEntry("prenom", List.of("Zoé"))
                .containsEntry("nom", List.of("Dupré"));
        assertThat(own.find(asking, id).orThrow().dossier().subject()).isEqualTo("Zoé Dupré");
        assertThat(own.find(AProcedure.person(), id)).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(instructor, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(own.find(Actor.PUBLIC, id)).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void begunOrFiledTwiceItIsOne() {
        var id = Uuid7.next();
        var first = filing.begin(asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        assertThat(filing.begin(asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                        .orThrow()
                        .number())
                .isEqualTo(first.number());
        assertThat(filing.begin(AProcedure.person(), id, AProcedure.KEY, Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Unknown.class);
        var form = filing.open(AProcedure.KEY).orElseThrow().form();
        filing.save(asking, id, _ -> AProcedure.answers(form, "Zoé", LAON)).orThrow();
        filing.file(asking, id, Optional.empty()).orThrow();
        filing.file(asking, id, Optional.empty()).orThrow();

        assertThat(kinds(id)).containsExactly(StepKind.OPENED, StepKind.FILED);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsLost() {
        var id = Uuid7.next();
        filing.begin(asking, id, AProcedure.KEY, Channel.ONLINE, Answers.NONE).orThrow();
        filing.save(asking, id, before -> before.with("prenom", new Answer.Written("Zoé")))
                .orThrow();

        assertThat(filing.file(asking, id, Optional.empty()))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat((List<ErrorKey>) refused.reasons())
                                .extracting(ErrorKey::field)
                                .contains("nom", "commune", "surface", "arbres")
                                .doesNotContain("lesquels"));
        assertThat(own.find(asking, id).orThrow().dossier().state()).isEqualTo(CaseState.DRAFT);
    }

    @Test
    void itGoesToTheInstructorsOfItsTerritoryAndToNobodyElse() {
        var filed = AProcedure.filed(filing, asking, "Zoé", LAON);

        assertThat(filed.instructedBy()).contains(new Scope.Territory(Scope.Level.DEPARTEMENT, "02"));
        assertThat(inbox.find(instructor, filed.id()).orThrow().answers().values("surface"))
                .containsExactly("120");
        assertThat(inbox.find(AProcedure.instructor("16"), filed.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(asking, filed.id())).isInstanceOf(Decision.Forbidden.class);
        assertThat(instruction.take(AProcedure.instructor("16"), filed.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(jdbc.sql("select count(*) from journal.entry where record = ? and action = 'READ'")
                        .param(filed.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsExaminedNoLongerChangesUntilItIsSentBack() {
        var id = AProcedure.filed(filing, asking, "Zoé", LAON).id();
        filing.save(asking, id, before -> before.with("prenom", new Answer.Written("Chloé")))
                .orThrow();
        instruction.take(instructor, id).orThrow();
        assertThat(filing.save(asking, id, before -> before.without("prenom"))).isInstanceOf(Decision.Refused.class);

        var step = Uuid7.next();
        instruction
                .sendBack(instructor, id, step, Correction.INCOMPLETE, "Quels arbres exactement ?")
                .orThrow();
        instruction
                .sendBack(instructor, id, step, Correction.INCOMPLETE, "Quels arbres exactement ?")
                .orThrow();
        filing.save(asking, id, before -> before.with("lesquels", new Answer.Written("Des poiriers.")))
                .orThrow();
        filing.file(asking, id, Optional.empty()).orThrow();
        var again = instruction.take(instructor, id).orThrow();

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
        var filed = AProcedure.filed(filing, asking, "Zoé", LAON);
        instruction.take(instructor, filed.id()).orThrow();
        assertThat(instruction.decide(instructor, filed.id(), Uuid7.next(), new Ruled(Verdict.REFUSED, "  ", "")))
                .isInstanceOf(Decision.Refused.class);
        var step = Uuid7.next();
        var ruled = new Ruled(Verdict.REFUSED, "Il n’y a plus de parcelle libre.", "");
        instruction.decide(instructor, filed.id(), step, ruled).orThrow();
        instruction.decide(instructor, filed.id(), step, ruled).orThrow();

        var seen = own.find(asking, filed.id()).orThrow();
        assertThat(seen.contestable()).isTrue();
        assertThat(seen.steps().getLast().words()).isEqualTo("Il n’y a plus de parcelle libre.");

        var appeal = own.contest(asking, filed.id(), Uuid7.next()).orThrow();
        assertThat(own.contest(asking, filed.id(), Uuid7.next()).orThrow().id()).isEqualTo(appeal.id());
        filing.save(asking, appeal.id(), before -> before.with("raisons", new Answer.Written("Il en reste deux.")))
                .orThrow();
        filing.file(asking, appeal.id(), Optional.empty()).orThrow();
        assertThat(inbox.find(instructor, appeal.id()).orThrow().dossier().follows())
                .contains(filed.id());

        instruction
                .reopen(instructor, filed.id(), Uuid7.next(), "Le recours est fondé.")
                .orThrow();
        assertThat(instruction
                        .decide(instructor, filed.id(), Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void somebodyWritesForSomebodyElseUnderAMandateThatCanBeTakenBack() {
        var counsellor = AProcedure.counsellor();
        var id = Uuid7.next();
        filing.begin(counsellor, id, AProcedure.KEY, Channel.HELPED, Answers.NONE)
                .orThrow();
        var form = filing.open(AProcedure.KEY).orElseThrow().form();
        filing.save(counsellor, id, _ -> AProcedure.answers(form, "Zoé", LAON)).orThrow();

        assertThat(filing.file(counsellor, id, Optional.empty())).isInstanceOf(Decision.Refused.class);
        assertThat(filing.file(
                        counsellor, id, Optional.of(new Signing(LocalDate.now().plusDays(2), Mandate.Signed.PAPER))))
                .isInstanceOf(Decision.Refused.class);
        filing.file(counsellor, id, Optional.of(new Signing(LocalDate.now(), Mandate.Signed.PAPER)))
                .orThrow();
        var mandate = own.find(counsellor, id).orThrow().mandate().orElseThrow();
        assertThat(mandate.giver()).isEqualTo("Zoé Dupré-Lafontaine");
        assertThat(own.find(AProcedure.counsellor(), id)).isInstanceOf(Decision.Unknown.class);

        own.revoke(counsellor, id).orThrow();
        assertThat(own.find(counsellor, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(inbox.find(instructor, id).orThrow().mandate().orElseThrow().inForce())
                .isFalse();
    }

    @Test
    void onlyThoseWhoHelpWriteForOthers() {
        assertThat(filing.begin(asking, Uuid7.next(), AProcedure.KEY, Channel.HELPED, Answers.NONE))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(filing.begin(Actor.PUBLIC, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void messagesGoBothWaysAndNotesStayInside() {
        var id = AProcedure.filed(filing, asking, "Zoé", LAON).id();
        talk.write(instructor, id, Uuid7.next(), "Avez-vous des outils ?").orThrow();
        talk.note(instructor, id, Uuid7.next(), "Dossier solide.").orThrow();
        own.write(asking, id, Uuid7.next(), "Oui, une bêche.").orThrow();

        assertThat(own.find(asking, id).orThrow().steps())
                .extracting(Step::words)
                .contains("Avez-vous des outils ?", "Oui, une bêche.")
                .doesNotContain("Dossier solide.");
        assertThat(inbox.find(instructor, id).orThrow().steps())
                .extracting(Step::words)
                .contains("Dossier solide.");
        assertThat(own.write(asking, id, Uuid7.next(), "x".repeat(100_000))).isInstanceOf(Decision.Refused.class);
        assertThat(own.write(AProcedure.person(), id, Uuid7.next(), "Bonjour")).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void aCaseIsFoundByItsWordsWhateverTheirEnding() {
        var name = "Zéphyrine" + Uuid7.next().toString().substring(30).replaceAll("\\d", "x");
        var filed = AProcedure.filed(filing, asking, name, LAON);

        for (var words : List.of(name, name.toLowerCase(Locale.FRENCH) + " pommier", filed.number())) {
            assertThat(found(instructor, words)).as(words).contains(filed.number());
        }
        assertThat(found(instructor, name + " abricotier")).isEmpty();
        assertThat(found(AProcedure.instructor("16"), name)).isEmpty();
        assertThat(found(instructor, "' or true --\u0000 %")).doesNotContain(filed.number());
    }

    @Test
    void traysNarrowTheInbox() {
        var instructor = AProcedure.instructor("02");
        var id = AProcedure.filed(filing, asking, "Zoé", LAON).id();
        instruction.take(instructor, id).orThrow();
        talk.label(instructor, id, "à voir", true).orThrow();

        var mine = inbox.page(instructor, new CaseSearch("", AProcedure.KEY, View.MINE, "à voir", 1))
                .orThrow();
        assertThat(mine.lines()).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(id);
            assertThat(line.labels()).containsExactly("à voir");
        });
        assertThat(mine.counts()).containsEntry(View.MINE, 1L);
        assertThat(inbox.page(asking, new CaseSearch("", "", View.OPEN, "", 1))).isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void aListIsTakenAlongAndDelaysAreCounted() {
        var instructor = AProcedure.instructor("19");
        var id = AProcedure.filed(filing, asking, "Zoé", "19272").id();
        AProcedure.decided(instruction, instructor, id, Verdict.ACCEPTED);
        AProcedure.filed(filing, asking, "Zoé", "19272");

        assertThat(inbox.listed(instructor, new CaseSearch("", AProcedure.KEY, View.DECIDED, "", 1))
                        .orThrow()
                        .lines())
                .anyMatch(line -> line.id().equals(id));
        assertThat(inbox.listed(asking, new CaseSearch("", "", View.OPEN, "", 1)))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(inbox.delays(instructor).orThrow())
                .filteredOn(one -> one.procedure().equals(AProcedure.KEY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.filed()).isGreaterThanOrEqualTo(2);
                    assertThat(one.decided()).isPositive();
                    assertThat(one.median().orElseThrow()).isLessThan(1);
                });
        assertThat(inbox.delays(asking)).isInstanceOf(Decision.Forbidden.class);
    }

    /** What code forgets, the database does not. */
    @Test
    void theDatabaseRefusesAWayThatNoCaseGoes() {
        var id = AProcedure.filed(filing, asking, "Zoé", LAON).id();

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
        var id = AProcedure.filed(filing, asking, "Zoé", LAON).id();
        var row = jdbc.sql("select to_jsonb(d)::text from procedures.dossier d where id = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("Zoé", "Lafontaine", "pommier", "demonstration");
        assertThat(own.find(asking, id).orThrow().dossier())
                .hasToString(
                        "CaseFile " + own.find(asking, id).orThrow().dossier().number());
    }

    private List<StepKind> kinds(UUID id) {
        return own.find(asking, id).orThrow().steps().stream().map(Step::kind).toList();
    }

    private List<String> found(Actor actor, String words) {
        return inbox.page(actor, new CaseSearch(words, "", View.OPEN, "", 1)).orThrow().lines().stream()
                .map(line -> line.number())
                .toList();
    }
}
