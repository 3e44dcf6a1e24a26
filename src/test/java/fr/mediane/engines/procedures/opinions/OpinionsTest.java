package fr.mediane.engines.procedures.opinions;

import static fr.mediane.engines.procedures.opinions.AnOpinion.PDF;
import static fr.mediane.engines.procedures.opinions.AnOpinion.refused;
import static fr.mediane.engines.procedures.opinions.AnOpinion.said;
import static fr.mediane.engines.procedures.opinions.AnOpinion.sent;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Correction;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.files.MessageDesk;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.keeping.CaseForgetting;
import fr.mediane.engines.procedures.opinions.AdviceDesk.Said;
import fr.mediane.engines.procedures.opinions.Opinion.State;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody outside says what they think of a case: once, in time, and of what they were shown. */
@MedianeTest
class OpinionsTest {
    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    OpinionDesk desk;

    @Autowired
    ExpertDesk experts;

    @Autowired
    AdviceDesk advice;

    @Autowired
    OpinionRounds rounds;

    @Autowired
    MessageDesk messages;

    @Autowired
    DocumentDesk documents;

    @Autowired
    InboxDesk inbox;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private AnOpinion about;

    @BeforeEach
    void publish() {
        about = new AnOpinion(house);
    }

    @Test
    void whoIsAskedSeesWhatWasChosenAndNothingElse() {
        var id = about.examined();
        messages.write(about.garden.asking, id, Uuid7.next(), "Voici.", List.of(sent("plan.pdf"), sent("revenus.pdf")))
                .orThrow();
        var files = about.files(id);
        var token = about.asked(id, Set.of("jardin"), Set.of(files.getFirst().id()));

        assertThat(mvc.perform(
                        MockMvcRequestBuilders.get(base + "/avis/" + token).with(Personas.as("public"))))
                .hasStatusOk()
                .bodyText()
                .contains("Des pommiers", "plan.pdf", "Que pensez-vous des pommiers ?")
                .doesNotContain("Dupré-Lafontaine", "Zoé", "quelquun@demonstration", "revenus.pdf");
        assertThat(experts.file(token, files.getFirst().id()).orThrow().bytes()).isEqualTo(PDF);
        assertThat(experts.file(token, files.getLast().id())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void anOpinionIsGivenOnceAndReadByWhoAsksWithTheAnswer() {
        var id = about.examined();
        var token = about.asked(id);
        var said = said(Advice.RESERVED, "Oui, mais loin du mur.");
        refused(advice.give(token, new Said(Uuid7.next(), Optional.empty(), "Oui."), List.of()));
        refused(advice.give(token, said(Advice.RESERVED, " "), List.of()));
        advice.give(token, said, List.of(sent("mesures.pdf"))).orThrow();
        advice.give(token, said, List.of(sent("autre.pdf"))).orThrow(); // sent twice
        refused(advice.give(token, said(Advice.UNFAVOURABLE, "Non !"), List.of()));
        refused(advice.decline(token));
        refused(experts.open(token));

        var step = steps(id, StepKind.OPINION).getFirst();
        assertThat(step.author()).isEqualTo(Author.EXPERT);
        assertThat(step.reason()).isEqualTo("RESERVED");
        assertThat(step.words()).isEqualTo("Oui, mais loin du mur.");
        assertThat(about.files(id)).extracting(Document::name).containsExactly("mesures.pdf");
        assertThat(theirs(id)).noneMatch(one -> one.author() == Author.EXPERT);
        assertThat(documents.open(
                        about.garden.asking,
                        dossier(id),
                        about.files(id).getFirst().id()))
                .isInstanceOf(Decision.Unknown.class);

        decide(id);
        assertThat(theirs(id)).extracting(Step::words).contains("Oui, mais loin du mur.");
        assertThat(documents.open(
                        about.garden.asking,
                        dossier(id),
                        about.files(id).getFirst().id()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(theirs(id))
                .as("whom was asked, and what, stays with the service")
                .noneMatch(one -> one.kind() == StepKind.OPINION_ASKED);
    }

    @Test
    void anInstructorSharesItEarlier() {
        var id = about.examined();
        var token = about.asked(id);
        var opinion = about.only(id).id();
        refused(desk.share(about.instructor, id, opinion));
        advice.give(token, said(Advice.FAVOURABLE, "Très bien."), List.of()).orThrow();
        desk.share(about.instructor, id, opinion).orThrow();

        assertThat(theirs(id)).extracting(Step::words).contains("Très bien.");
        assertThat(about.only(id).shared()).isTrue();
    }

    @Test
    void aLinkDiesWithItsDayWithTheDecisionAndWhenItIsStopped() {
        var late = about.examined();
        var lateLink = about.asked(late);
        jdbc.sql("update procedures.opinion set due = due - 90 where dossier = ?")
                .param(late)
                .update();
        refused(experts.open(lateLink));
        rounds.morning();
        rounds.morning();
        assertThat(about.only(late).state()).isEqualTo(State.EXPIRED);
        assertThat(steps(late, StepKind.OPINION_LATE)).hasSize(1);

        var decided = about.examined();
        var decidedLink = about.asked(decided);
        decide(decided);
        assertThat(about.only(decided).state()).isEqualTo(State.STOPPED);

        var withdrawn = about.examined();
        var withdrawnLink = about.asked(withdrawn);
        about.garden
                .instruction
                .sendBack(about.instructor, withdrawn, Uuid7.next(), Correction.INCOMPLETE, "Il manque le plan.")
                .orThrow();
        about.garden.own.withdraw(about.garden.asking, withdrawn).orThrow();

        var stopped = about.examined();
        var stoppedLink = about.asked(stopped);
        desk.stop(about.instructor, stopped, about.only(stopped).id()).orThrow();

        for (var link : List.of(lateLink, decidedLink, withdrawnLink, stoppedLink)) {
            refused(advice.give(link, said(Advice.FAVOURABLE, "Oui."), List.of()));
            assertThat(mvc.perform(
                            MockMvcRequestBuilders.get(base + "/avis/" + link).with(Personas.as("public"))))
                    .hasStatus(410);
        }
        assertThat(jdbc.sql(
                                "select count(*) from procedures.opinion where dossier = any(?) and (address is not null or link is not null)")
                        .param(new UUID[] {late, decided, withdrawn, stopped})
                        .query(Integer.class)
                        .single())
                .as("addresses kept of links that are dead")
                .isZero();
    }

    @Test
    void oneIsRemindedOnceBeforeTheDay() {
        var id = about.examined();
        about.asked(id);
        rounds.morning();
        assertThat(about.mails(id)).hasSize(1);
        jdbc.sql("update procedures.opinion set due = ? where dossier = ?")
                .param(Paris.today(clock).plusDays(2))
                .param(id)
                .update();
        rounds.morning();
        rounds.morning();
        assertThat(about.mails(id))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail).contains("/avis/"));
    }

    @Test
    void whatWasSaidAndByWhomIsForgottenWithTheCase() {
        var id = about.examined();
        var token = about.asked(id);
        advice.give(token, said(Advice.FAVOURABLE, "Oui."), List.of(sent("mesures.pdf")))
                .orThrow();
        decide(id);
        jdbc.sql("update procedures.dossier set decided_at = now() - interval '5 years' where id = ?")
                .param(id)
                .update();
        house.getBean(CaseForgetting.class).night();

        assertThat(experts.find(token)).isInstanceOf(Decision.Unknown.class);
        assertThat(jdbc.sql("""
                        select (select count(*) from procedures.opinion where dossier = :id)
                            + (select count(*) from procedures.document where dossier = :id)
                            + (select count(*) from procedures.step where dossier = :id and words is not null)
                        """).param("id", id).query(Integer.class).single()).isZero();
    }

    private void decide(UUID id) {
        about.garden
                .instruction
                .decide(about.instructor, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                .orThrow();
    }

    private CaseFile dossier(UUID id) {
        return about.garden.own.find(about.garden.asking, id).orThrow().dossier();
    }

    private List<Step> theirs(UUID id) {
        return about.garden.own.find(about.garden.asking, id).orThrow().steps();
    }

    private List<Step> steps(UUID id, StepKind kind) {
        return inbox.find(about.instructor, id).orThrow().steps().stream()
                .filter(step -> step.kind() == kind)
                .toList();
    }
}
