package fr.mediane.programmes.connectivity.requests;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.procedures.CaseFile;
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
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Euros;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import fr.mediane.programmes.connectivity.envelopes.Split;
import fr.mediane.programmes.connectivity.operators.AnswerDesk;
import fr.mediane.programmes.connectivity.operators.Ending;
import fr.mediane.programmes.connectivity.operators.MaintenanceNotice;
import fr.mediane.programmes.connectivity.operators.NoticeDesk;
import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From asking for help to the aid: the operator is told as it is filed, and the answer and the money go together. */
@MedianeTest
class HelpRequestTest {
    private static final Actor INSTRUCTOR =
            person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "02")));
    private static final Split NOTHING = new Split(Euros.ZERO, Euros.ZERO, Euros.ZERO, Euros.ZERO);
    private final Actor asking = person(new Grant(Role.CITIZEN, new Scope.Own()));

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
    AidDesk aids;

    @Autowired
    NoticeDesk notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theOperatorIsToldInTheSameInstantAndTheFundOfTheCommuneDecides() {
        var filed = filed("02408", "600", "80.00");

        assertThat(filed.instructedBy()).contains(new Scope.Territory(Scope.Level.DEPARTEMENT, "02"));
        assertThat(told(filed.id())).singleElement().satisfies(notice -> {
            assertThat(notice.fund()).isEqualTo("aisne");
            assertThat(notice.debt()).contains(Euros.of("80.00"));
            assertThat(notice.filedAt()).isEqualTo(filed.filedAt().orElseThrow());
            assertThat(notice.ending()).isEmpty();
        });
        assertThat(jdbc.sql("select xmin::text = (select xmin::text from connectivity.notice where case_id = :id)"
                                + " from procedures.dossier where id = :id")
                        .param("id", filed.id())
                        .query(Boolean.class)
                        .single())
                .as("written by one transaction")
                .isTrue();
    }

    @Test
    void aMetropoleDecidesWhereItRunsTheFund() {
        assertThat(filed("59350", "600", "80.00").instructedBy())
                .contains(new Scope.Territory(Scope.Level.EPCI, "200093201"));
    }

    @Test
    void theRulesOfTheFundProposeAndTheAidIsBookedWithTheAnswer() {
        var id = filed("02408", "600", "80.00").id();
        instruction.take(INSTRUCTOR, id).orThrow();
        assertThat(desk.find(INSTRUCTOR, id)
                        .orThrow()
                        .proposal()
                        .orElseThrow()
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);

        var step = Uuid7.next();
        var yes = new Ruled(Verdict.ACCEPTED, "", "");
        desk.decide(INSTRUCTOR, id, step, yes, split("80.00", "20.00", "40.00"), 0)
                .orThrow();
        var again = desk.decide(INSTRUCTOR, id, step, yes, split("80.00", "20.00", "40.00"), 0)
                .orThrow();

        assertThat(again.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(again.proposal()).isPresent();
        assertThat(aids.ofCase(INSTRUCTOR, id).orElseThrow().split().balance()).isEqualTo(Euros.of("20.00"));
        assertThat(told(id)).singleElement().satisfies(notice -> {
            assertThat(notice.ending()).contains(Ending.GRANTED);
            assertThat(notice.balance()).contains(Euros.of("20.00"));
        });
    }

    @Test
    void whatCannotBeGivenLeavesTheCaseAsItIs() {
        var id = filed("02408", "600", "180.00").id();
        instruction.take(INSTRUCTOR, id).orThrow();

        assertThat(desk.decide(
                        INSTRUCTOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.ACCEPTED, "", ""),
                        split("180.00", "0.00", "100.01"),
                        0))
                .as("above the ceiling of a household")
                .isInstanceOf(Decision.Refused.class);
        assertThat(inbox.find(INSTRUCTOR, id).orThrow().dossier().state()).isEqualTo(CaseState.UNDER_INSTRUCTION);
        assertThat(aids.ofCase(INSTRUCTOR, id)).isEmpty();
        assertThat(told(id).getFirst().ending()).isEmpty();
    }

    @Test
    void whoeverDepartsFromTheRulesSaysWhyAndElseNothingIsGiven() {
        var id = filed("02408", "900", "80.00").id();
        instruction.take(INSTRUCTOR, id).orThrow();
        var given = split("80.00", "0.00", "50.00");

        assertThat(desk.decide(INSTRUCTOR, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""), given, 0))
                .isInstanceOf(Decision.Refused.class);
        assertThat(aids.ofCase(INSTRUCTOR, id))
                .as("the money went back with the refusal")
                .isEmpty();
        var why = new Ruled(Verdict.ACCEPTED, "", "Le foyer vient de perdre un salaire.");
        assertThat(desk.decide(INSTRUCTOR, id, Uuid7.next(), why, given, 0)
                        .orThrow()
                        .state())
                .isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void takenUpAgainTheAidIsTakenBackAndTheLineIsKeptAgain() {
        var id = filed("02408", "600", "80.00").id();
        instruction.take(INSTRUCTOR, id).orThrow();
        desk.decide(
                        INSTRUCTOR,
                        id,
                        Uuid7.next(),
                        new Ruled(Verdict.ACCEPTED, "", ""),
                        split("80.00", "0.00", "50.00"),
                        0)
                .orThrow();
        instruction
                .reopen(INSTRUCTOR, id, Uuid7.next(), "La dette était déjà payée.")
                .orThrow();

        assertThat(aids.ofCase(INSTRUCTOR, id)).isEmpty();
        assertThat(told(id).getFirst().ending()).isEmpty();
    }

    @Test
    void aSourceFillsInWhatThePersonWantsAskedFor() {
        var id = Uuid7.next();
        filing.begin(asking, id, HelpRequest.KEY, Channel.ONLINE, Answers.NONE).orThrow();
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        var plain = answers("02408", "600", "80.00");
        plain.keySet().retainAll(Set.of("prenom", "nom", "naissance", "commune", "rue"));
        plain.put("chercher", List.of("oui"));
        var saved = filing.save(asking, id, _ -> form.read(plain)).orThrow();

        assertThat(saved.plain().keySet().contains("ressources"))
                .as("known, or the person says it")
                .isEqualTo(saved.plain().containsKey("enfants"));
    }

    @Test
    void whatTheOperatorAnswersStandsInTheHistoryWithTheNextStep() {
        var id = filed("02408", "600", "80.00").id();
        var agent = person(new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR)));
        answers.answer(
                        agent,
                        told(id).getFirst().id(),
                        Uuid7.next(),
                        1,
                        new TypedAnswer("ALREADY_CUT", "", "2026-11-02", "", "", "", ""))
                .orThrow();

        assertThat(inbox.find(INSTRUCTOR, id).orThrow().steps())
                .extracting(Step::words)
                .anyMatch(words -> words.contains("rétablir la ligne"));
        assertThat(own.find(asking, id).orThrow().steps())
                .extracting(Step::words)
                .anyMatch(words -> words.contains("en attendant"))
                .noneMatch(words -> words.contains("rétablir la ligne"));
    }

    @Test
    void yearsLaterNobodysNameIsLeft() {
        var id = filed("02408", "600", "80.00").id();
        instruction.take(INSTRUCTOR, id).orThrow();
        desk.decide(INSTRUCTOR, id, Uuid7.next(), new Ruled(Verdict.REFUSED, "Non.", "Parce que."), NOTHING, 0)
                .orThrow();
        jdbc.sql("update procedures.dossier set decided_at = now() - interval '800 days' where id = ?")
                .param(id)
                .update();
        forgetting.night();

        var left = inbox.find(INSTRUCTOR, id).orThrow();
        assertThat(left.dossier().state()).isEqualTo(CaseState.REFUSED);
        assertThat(left.dossier().subject()).isEmpty();
        assertThat(left.dossier().plain()).isEmpty();
        assertThat(left.dossier().applicant()).isEmpty();
        assertThat(left.steps())
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.words()).isEmpty());
        assertThat(own.find(asking, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(told(id).getFirst().customerName()).isEmpty();
    }

    @Test
    void nobodyElseDecides() {
        var id = filed("02408", "600", "80.00").id();
        var other = person(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "16")));
        assertThat(desk.find(other, id)).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.find(asking, id)).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.find(INSTRUCTOR, Uuid7.next())).isInstanceOf(Decision.Unknown.class);
    }

    private CaseFile filed(String commune, String quotient, String debt) {
        var id = Uuid7.next();
        filing.begin(asking, id, HelpRequest.KEY, Channel.ONLINE, Answers.NONE).orThrow();
        var form = filing.open(HelpRequest.KEY).orElseThrow().form();
        filing.save(asking, id, _ -> form.read(answers(commune, quotient, debt)))
                .orThrow();
        return filing.file(asking, id, Optional.empty()).orThrow();
    }

    private static Map<String, List<String>> answers(String commune, String quotient, String debt) {
        var given = new LinkedHashMap<String, List<String>>();
        var texts = List.of(
                "prenom", "Zélie",
                "nom", "Essai" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""),
                "naissance", "1980-02-03",
                "commune", commune,
                "rue", "1 rue du Test",
                "chercher", "non",
                "couple", "non",
                "enfants", "2",
                "etudiant", "non",
                "ressources", "800.00",
                "rsa", "non",
                "quotient", quotient,
                "deja", "non",
                "objet", "internet",
                "operateur", "bordelunetelecom",
                "client", "T-1",
                "dette", debt,
                "coupee", "non");
        for (int place = 0; place < texts.size(); place += 2) {
            given.put(texts.get(place), List.of(texts.get(place + 1)));
        }
        return given;
    }

    private List<MaintenanceNotice> told(UUID id) {
        return new TransactionTemplate(transactions).execute(_ -> notices.of(id));
    }

    private static Split split(String debt, String waiver, String grant) {
        return new Split(Euros.of(debt), Euros.of(waiver), Euros.of(grant), Euros.ZERO);
    }

    private static Actor person(Grant grant) {
        return new Actor(Optional.of(Uuid7.next()), "Test", Set.of(grant));
    }
}
