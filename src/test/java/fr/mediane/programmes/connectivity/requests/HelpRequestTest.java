package fr.mediane.programmes.connectivity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.FilingDesk;
import fr.mediane.engines.procedures.OwnCasesDesk;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.keeping.CaseForgetting;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking for help: the operator is told as it is filed, the fund of the commune decides, and years later no name is left. */
@MedianeTest
class HelpRequestTest {
    @Autowired
    FilingDesk filing;

    @Autowired
    InboxDesk inbox;

    @Autowired
    InstructionDesk instruction;

    @Autowired
    CaseForgetting forgetting;

    @Autowired
    OwnCasesDesk own;

    @Autowired
    AnswerDesk answers;

    @Autowired
    AidDecisionDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private AHelpRequest it;

    @BeforeEach
    void somebodyAsks() {
        it = new AHelpRequest(house);
    }

    @Test
    void theOperatorIsToldInTheSameInstantAndTheFundOfTheCommuneDecides() {
        var filed = it.filed("02408", "600", "80.00");

        assertThat(filed.instructedBy()).contains(new Scope.Territory(Scope.Level.DEPARTEMENT, "02"));
        assertThat(it.told(filed.id())).singleElement().satisfies(notice -> {
            assertThat(notice.fund()).isEqualTo("aisne");
            assertThat(notice.debt()).contains(Euros.of("80.00"));
            assertThat(notice.filedAt()).isEqualTo(filed.filedAt().orElseThrow());
            assertThat(notice.ending()).isEmpty();
        });
        assertThat(words(filed.id()))
                .as("who asks reads it")
                .anyMatch(words -> words.contains("est prévenu : il garde"));
        assertThat(jdbc.sql("select xmin::text = (select xmin::text from connectivity.notice where case_id = :id)"
                                + " from procedures.dossier where id = :id")
                        .param("id", filed.id())
                        .query(Boolean.class)
                        .single())
                .as("written by one transaction")
                .isTrue();
    }

    @Test
    void anOperatorThatIsNamedLaterIsToldWhenTheRequestIsSentAgain() {
        var id = askedOf("autre");
        assertThat(it.told(id)).isEmpty();
        assertThat(words(id)).anyMatch(words -> words.contains("n’a pas pu être prévenu"));

        rename(id, "bordelunetelecom");
        filing.file(it.asking(), id, Optional.empty()).orThrow();
        filing.file(it.asking(), id, Optional.empty()).orThrow();
        assertThat(it.told(id)).hasSize(1);
        assertThat(words(id)).filteredOn(words -> words.contains("est prévenu")).hasSize(1);
        assertThat(it.told(id).getFirst().ending()).isEmpty();
    }

    @Test
    void anOperatorThatIsNamedLaterIsToldAtTheLatestWhenTheRequestIsExamined() {
        var id = askedOf("autre");
        rename(id, "bordelunetelecom");
        assertThat(it.told(id)).isEmpty();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        assertThat(it.told(id)).hasSize(1);
    }

    private UUID askedOf(String operator) {
        var id = Uuid7.next();
        filing.begin(it.asking(), id, HelpRequest.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        rename(id, operator);
        filing.file(it.asking(), id, Optional.empty()).orThrow();
        return id;
    }

    private void rename(UUID id, String operator) {
        var plain = AHelpRequest.answers("02408", "600", "80.00");
        plain.put("operateur", List.of(operator));
        plain.put("autre-operateur", List.of("Un petit réseau"));
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        filing.save(it.asking(), id, _ -> form.read(plain)).orThrow();
    }

    private List<String> words(UUID id) {
        return own.find(it.asking(), id).orThrow().steps().stream()
                .map(Step::words)
                .toList();
    }

    @Test
    void aMetropoleDecidesWhereItRunsTheFund() {
        assertThat(it.filed("59350", "600", "80.00").instructedBy())
                .contains(new Scope.Territory(Scope.Level.EPCI, "200093201"));
    }

    @Test
    void aSourceFillsInWhatThePersonWantsAskedFor() {
        var id = Uuid7.next();
        filing.begin(it.asking(), id, HelpRequest.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow();
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        var plain = AHelpRequest.answers("02408", "600", "80.00");
        plain.keySet().retainAll(Set.of("prenom", "nom", "naissance", "commune", "rue"));
        plain.put("chercher", List.of("oui"));
        var saved = filing.save(it.asking(), id, _ -> form.read(plain)).orThrow();

        assertThat(saved.plain().keySet().contains("ressources"))
                .as("known, or the person says it")
                .isEqualTo(saved.plain().containsKey("enfants"));
    }

    @Test
    void whatTheOperatorAnswersStandsInTheHistoryWithTheNextStep() {
        var id = it.filed("02408", "600", "80.00").id();
        var agent = AHelpRequest.person(new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR)));
        answers.answer(
                        agent,
                        it.told(id).getFirst().id(),
                        Uuid7.next(),
                        1,
                        new TypedAnswer("ALREADY_CUT", "", "2026-11-02", "", "", "", ""))
                .orThrow();

        assertThat(inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow().steps())
                .extracting(Step::words)
                .anyMatch(words -> words.contains("rétablir la ligne"));
        assertThat(own.find(it.asking(), id).orThrow().steps())
                .extracting(Step::words)
                .anyMatch(words -> words.contains("en attendant"))
                .noneMatch(words -> words.contains("rétablir la ligne"));
    }

    @Test
    void yearsLaterNobodysNameIsLeft() {
        var id = it.filed("02408", "600", "80.00").id();
        instruction.take(AHelpRequest.INSTRUCTOR, id).orThrow();
        desk.decide(
                        AHelpRequest.INSTRUCTOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.REFUSED, "Non.", "Parce que."),
                        AHelpRequest.NOTHING,
                        0)
                .orThrow();
        jdbc.sql("update procedures.dossier set decided_at = now() - interval '800 days' where id = ?")
                .param(id)
                .update();
        forgetting.night();

        var left = inbox.find(AHelpRequest.INSTRUCTOR, id).orThrow();
        assertThat(left.dossier().state()).isEqualTo(CaseState.REFUSED);
        assertThat(left.dossier().subject()).isEmpty();
        assertThat(left.dossier().plain()).isEmpty();
        assertThat(left.dossier().applicant()).isEmpty();
        assertThat(left.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.words()).isEmpty());
        assertThat(own.find(it.asking(), id)).isInstanceOf(Decision.Unknown.class);
        assertThat(it.told(id).getFirst().customerName()).isEmpty();
    }
}
