package fr.mediane.engines.procedures.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.Author;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Correction;
import fr.mediane.engines.procedures.Step;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.files.Document;
import fr.mediane.engines.procedures.files.DocumentDesk;
import fr.mediane.engines.procedures.files.MessageDesk;
import fr.mediane.engines.procedures.files.SentFile;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Ruled;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.engines.procedures.opinions.AdviceDesk.Said;
import fr.mediane.engines.procedures.opinions.Opinion.State;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.platform.notices.Notices;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody outside says what they think of a case: once, in time, and of what they were shown. */
@MedianeTest
class OpinionsTest {
    private static final String LAON = "02408";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private final Actor instructor = AProcedure.instructor("02");

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
    Notices notices;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
    }

    @Test
    void whoIsAskedSeesWhatWasChosenAndNothingElse() {
        var id = examined();
        messages.write(garden.asking, id, Uuid7.next(), "Voici.", List.of(sent("plan.pdf"), sent("revenus.pdf")))
                .orThrow();
        var files = files(id);
        var token = asked(id, Set.of("jardin"), Set.of(files.getFirst().id()));

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
        var id = examined();
        var token = asked(id, Set.of(), Set.of());
        var said = new Said(Uuid7.next(), Optional.of(Advice.RESERVED), "Oui, mais loin du mur.");
        refused(advice.give(token, new Said(Uuid7.next(), Optional.empty(), "Oui."), List.of()));
        refused(advice.give(token, new Said(Uuid7.next(), Optional.of(Advice.RESERVED), " "), List.of()));
        advice.give(token, said, List.of(sent("mesures.pdf"))).orThrow();
        advice.give(token, said, List.of(sent("autre.pdf"))).orThrow(); // sent twice
        refused(advice.give(token, new Said(Uuid7.next(), Optional.of(Advice.UNFAVOURABLE), "Non !"), List.of()));
        refused(advice.decline(token));
        refused(experts.open(token));

        var step = only(inbox.find(instructor, id).orThrow().steps(), StepKind.OPINION);
        assertThat(step.author()).isEqualTo(Author.EXPERT);
        assertThat(step.reason()).isEqualTo("RESERVED");
        assertThat(step.words()).isEqualTo("Oui, mais loin du mur.");
        assertThat(files(id)).extracting(Document::name).containsExactly("mesures.pdf");
        assertThat(theirs(id)).noneMatch(one -> one.author() == Author.EXPERT);
        assertThat(documents.open(
                        garden.asking, dossier(id), files(id).getFirst().id()))
                .isInstanceOf(Decision.Unknown.class);

        decide(id);
        assertThat(theirs(id)).extracting(Step::words).contains("Oui, mais loin du mur.");
        assertThat(documents.open(
                        garden.asking, dossier(id), files(id).getFirst().id()))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(theirs(id))
                .as("whom was asked, and what, stays with the service")
                .noneMatch(one -> one.kind() == StepKind.OPINION_ASKED);
    }

    @Test
    void anInstructorSharesItEarlier() {
        var id = examined();
        var token = asked(id, Set.of(), Set.of());
        var opinion = desk.of(instructor, id).orThrow().getFirst().id();
        refused(desk.share(instructor, id, opinion));
        advice.give(token, new Said(Uuid7.next(), Optional.of(Advice.FAVOURABLE), "Très bien."), List.of())
                .orThrow();
        desk.share(instructor, id, opinion).orThrow();

        assertThat(theirs(id)).extracting(Step::words).contains("Très bien.");
        assertThat(desk.of(instructor, id).orThrow().getFirst().shared()).isTrue();
    }

    @Test
    void aLinkDiesWithItsDayWithTheDecisionAndWhenItIsStopped() {
        var late = examined();
        var lateLink = asked(late, Set.of(), Set.of());
        jdbc.sql("update procedures.opinion set due = due - 90 where dossier = ?")
                .param(late)
                .update();
        refused(experts.open(lateLink));
        rounds.morning();
        rounds.morning();
        assertThat(state(late)).isEqualTo(State.EXPIRED);
        assertThat(inbox.find(instructor, late).orThrow().steps().stream()
                        .filter(step -> step.kind() == StepKind.OPINION_LATE))
                .hasSize(1);

        var decided = examined();
        var decidedLink = asked(decided, Set.of(), Set.of());
        decide(decided);
        assertThat(state(decided)).isEqualTo(State.STOPPED);

        var withdrawn = examined();
        var withdrawnLink = asked(withdrawn, Set.of(), Set.of());
        garden.instruction
                .sendBack(instructor, withdrawn, Uuid7.next(), Correction.INCOMPLETE, "Il manque le plan.")
                .orThrow();
        garden.own.withdraw(garden.asking, withdrawn).orThrow();

        var stopped = examined();
        var stoppedLink = asked(stopped, Set.of(), Set.of());
        desk.stop(
                        instructor,
                        stopped,
                        desk.of(instructor, stopped).orThrow().getFirst().id())
                .orThrow();

        for (var link : List.of(lateLink, decidedLink, withdrawnLink, stoppedLink)) {
            refused(advice.give(link, new Said(Uuid7.next(), Optional.of(Advice.FAVOURABLE), "Oui."), List.of()));
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
        var id = examined();
        asked(id, Set.of(), Set.of());
        rounds.morning();
        assertThat(mails(id)).hasSize(1);
        jdbc.sql("update procedures.opinion set due = ? where dossier = ?")
                .param(Paris.today(clock).plusDays(2))
                .param(id)
                .update();
        rounds.morning();
        rounds.morning();
        assertThat(mails(id)).hasSize(2).allSatisfy(mail -> assertThat(mail).contains("/avis/"));
    }

    @Test
    void nobodyElseAsksOrGetsIn() {
        var id = examined();
        var token = asked(id, Set.of(), Set.of());
        var opinion = desk.of(instructor, id).orThrow().getFirst().id();
        var other = examined();
        for (var stranger : List.of(AProcedure.instructor("16"), garden.asking, Actor.PUBLIC)) {
            assertThat(desk.ask(stranger, id, asking(Set.of(), Set.of()))).isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.of(stranger, id)).isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.stop(stranger, id, opinion)).isNotInstanceOf(Decision.Accepted.class);
            assertThat(desk.share(stranger, id, opinion)).isNotInstanceOf(Decision.Accepted.class);
        }
        assertThat(desk.stop(instructor, other, opinion)).isInstanceOf(Decision.Unknown.class);
        for (var guess : List.of(Secrets.make(), "", "x", token.substring(1), token.toUpperCase(Locale.ROOT))) {
            assertThat(experts.open(guess)).isInstanceOf(Decision.Unknown.class);
            assertThat(advice.decline(guess)).isInstanceOf(Decision.Unknown.class);
        }
        assertThat(row(id)).doesNotContain(token, "Marchand", "pommiers", "exemple.example");
    }

    /** A file of another case is not shown by naming it. */
    @Test
    void aFileOfAnotherCaseIsNotChosen() {
        var other = examined();
        messages.write(garden.asking, other, Uuid7.next(), "Voici.", List.of(sent("plan.pdf")))
                .orThrow();
        var id = examined();
        var token = asked(id, Set.of(), Set.of(files(other).getFirst().id()));

        assertThat(experts.open(token).orThrow().documents()).isEmpty();
        assertThat(experts.file(token, files(other).getFirst().id())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void twoAnswersAtOnceAreOne() throws Exception {
        var id = examined();
        var token = asked(id, Set.of(), Set.of());
        Callable<Decision<Opinion>> give =
                () -> advice.give(token, new Said(Uuid7.next(), Optional.of(Advice.FAVOURABLE), "Oui."), List.of());
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(give, give, give, give))) {
                accepted += done.get() instanceof Decision.Accepted<Opinion> ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(1);
        only(inbox.find(instructor, id).orThrow().steps(), StepKind.OPINION);
    }

    @Test
    void aPageKeepsWhatWasTypedAndTakesFilesWithoutScript() {
        var id = examined();
        var token = asked(id, Set.of(), Set.of());
        var address = base + "/avis/" + token;
        var wrong = mvc.perform(MockMvcRequestBuilders.multipart(address)
                .file(new MockMultipartFile("fichiers", "x.html", "text/html", "<b>".getBytes(StandardCharsets.UTF_8)))
                .param("etape", Uuid7.next().toString())
                .param("avis", "RESERVED")
                .param("texte", "Un texte assez long pour être perdu")
                .with(Personas.as("public")));
        assertThat(wrong).hasStatus(422);
        assertThat(wrong).bodyText().contains("assez long pour être perdu", "x.html");
        assertThat(wrong.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(wrong.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");

        var right = mvc.perform(MockMvcRequestBuilders.multipart(address)
                .file(new MockMultipartFile("fichiers", "mesures.pdf", "application/pdf", PDF))
                .param("etape", Uuid7.next().toString())
                .param("avis", "RESERVED")
                .param("texte", "Loin du mur")
                .with(Personas.as("public")));
        assertThat(right).hasStatus3xxRedirection();
        assertThat(mvc.perform(MockMvcRequestBuilders.get(address).with(Personas.as("public"))))
                .hasStatusOk()
                .bodyText()
                .contains("Votre avis est envoyé")
                .doesNotContain("Loin du mur");
    }

    private UUID examined() {
        var id = garden.filed("Zoé", LAON).id();
        return garden.instruction.take(instructor, id).orThrow().id();
    }

    private void decide(UUID id) {
        garden.instruction
                .decide(instructor, id, Uuid7.next(), new Ruled(Verdict.ACCEPTED, "", ""))
                .orThrow();
    }

    private Asked asking(Set<String> sections, Set<UUID> files) {
        return new Asked(
                Uuid7.next(),
                "Anne Marchand",
                "anne.marchand@exemple.example",
                "Que pensez-vous des pommiers ?",
                Optional.of(Paris.today(clock).plusDays(14)),
                sections,
                files);
    }

    /** The secret of the link, as it was sent. */
    private String asked(UUID id, Set<String> sections, Set<UUID> files) {
        var asked = asking(sections, files);
        desk.ask(instructor, id, asked).orThrow();
        desk.ask(instructor, id, asked).orThrow(); // sent twice
        var link =
                Pattern.compile("/avis/([A-Za-z0-9_-]{43})").matcher(mails(id).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** What was written about a case to who was asked. */
    private List<String> mails(UUID id) {
        var number = jdbc.sql("select number from procedures.dossier where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return notices.mailbox().stream()
                .map(Notices.Shown::notice)
                .filter(one -> one.recipient().equals("anne.marchand@exemple.example")
                        && one.body().contains(number))
                .map(one -> one.body())
                .toList();
    }

    private State state(UUID id) {
        return desk.of(instructor, id).orThrow().getFirst().state();
    }

    private List<Document> files(UUID id) {
        return documents.attached(inbox.find(instructor, id).orThrow().dossier(), true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private CaseFile dossier(UUID id) {
        return garden.own.find(garden.asking, id).orThrow().dossier();
    }

    private List<Step> theirs(UUID id) {
        return garden.own.find(garden.asking, id).orThrow().steps();
    }

    private String row(UUID dossier) {
        return jdbc.sql("select to_jsonb(o)::text from procedures.opinion o where dossier = ?")
                .param(dossier)
                .query(String.class)
                .single();
    }

    private static Step only(List<Step> steps, StepKind kind) {
        var found = steps.stream().filter(step -> step.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void refused(Decision<?> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    private static SentFile sent(String name) {
        return new SentFile(name, PDF);
    }
}
