package fr.mediane.engines.procedures.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.Applicants;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.StepKind;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.engines.procedures.instructing.InboxDesk;
import fr.mediane.engines.procedures.instructing.TalkDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.files.AScanner;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.FileStore;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.files.VirusScanner;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Personas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files go with what is written, both ways, and are read by those who read it. */
@MedianeTest
class AttachmentsTest {
    private static final String LAON = "02408";
    private static final SentFile PLAN = sent("plan.pdf");
    private final Actor instructor = AProcedure.instructor("02");

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    MessageDesk messages;

    @Autowired
    TalkDesk talk;

    @Autowired
    InboxDesk inbox;

    @Autowired
    Attachments attachments;

    @Autowired
    DocumentDesk desk;

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
    void bothSidesSendFilesWithWhatTheyWrite() {
        var id = garden.filed("Zoé", LAON).id();
        var mine = Uuid7.next();
        messages.write(garden.asking, id, mine, "Voici le plan.", List.of(PLAN, sent("photo.pdf")))
                .orThrow();
        var theirs = Uuid7.next();
        talk.write(instructor, id, theirs, "Voici le règlement.", List.of(sent("reglement.pdf")))
                .orThrow();

        var seen = desk.attached(own(id), false);
        assertThat(seen.get(mine)).extracting(Document::name).containsExactly("plan.pdf", "photo.pdf");
        assertThat(seen.get(theirs)).extracting(Document::name).containsExactly("reglement.pdf");
        assertThat(desk.of(own(id))).as("they are none of the answers").isEmpty();
        var file = seen.get(theirs).getFirst();
        assertThat(desk.open(garden.asking, own(id), file.id()).orThrow().bytes())
                .isEqualTo(PLAN.bytes());
        assertThat(row(file.id())).doesNotContain("reglement");
    }

    @Test
    void whatGoesWithAPrivateNoteIsForInstructors() {
        var id = garden.filed("Zoé", LAON).id();
        var note = Uuid7.next();
        talk.note(instructor, id, note, "Voir la photo.", List.of(PLAN)).orThrow();
        var examined = inbox.find(instructor, id).orThrow().dossier();
        var file = desk.attached(examined, true).get(note).getFirst();

        assertThat(desk.attached(own(id), false)).doesNotContainKey(note);
        assertThat(desk.open(garden.asking, own(id), file.id())).isInstanceOf(Decision.Unknown.class);
        assertThat(desk.openAny(instructor, examined, file.id())).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aMessageIsRefusedWithItsFilesAndTheOtherWayRound() {
        var id = garden.filed("Zoé", LAON).id();
        var step = Uuid7.next();
        var liar = new SentFile("facture.pdf", "MZ programme".getBytes(StandardCharsets.US_ASCII));

        refused(messages.write(garden.asking, id, step, "Voici.", List.of(PLAN, liar)));
        refused(messages.write(garden.asking, id, step, " ", List.of(PLAN)));
        refused(messages.write(garden.asking, id, step, "Voici.", Collections.nCopies(6, PLAN)));
        assertThat(messages.write(AProcedure.person(), id, step, "Voici.", List.of(PLAN)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(talk.write(AProcedure.instructor("16"), id, step, "Voici.", List.of(PLAN)))
                .isInstanceOf(Decision.Unknown.class);
        assertThat(own(id)).isNotNull();
        assertThat(desk.attached(own(id), true)).isEmpty();
        assertThat(garden.own.find(garden.asking, id).orThrow().steps())
                .noneMatch(one -> one.kind() == StepKind.MESSAGE);
    }

    @Test
    void aMessageSentTwiceGetsNoOtherFiles() {
        var id = garden.filed("Zoé", LAON).id();
        var step = Uuid7.next();
        messages.write(garden.asking, id, step, "Voici le plan.", List.of(PLAN)).orThrow();
        messages.write(garden.asking, id, step, "Voici le plan.", List.of(PLAN, sent("autre.pdf")))
                .orThrow();
        assertThat(desk.attached(own(id), false).get(step)).hasSize(1);

        var theirs = Uuid7.next();
        talk.write(instructor, id, theirs, "Merci.", List.of()).orThrow();
        messages.write(garden.asking, id, theirs, "Merci.", List.of(PLAN)).orThrow();
        assertThat(desk.attached(own(id), false)).doesNotContainKey(theirs);
    }

    @Test
    void aCaseTakesOnlySoMany() {
        var id = garden.filed("Zoé", LAON).id();
        for (int i = 0; i < Attachments.MOST / 5; i++) {
            messages.write(garden.asking, id, Uuid7.next(), "Voici.", Collections.nCopies(5, PLAN))
                    .orThrow();
        }
        refused(messages.write(garden.asking, id, Uuid7.next(), "Voici.", List.of(PLAN)));
        messages.write(garden.asking, id, Uuid7.next(), "Sans fichier.", List.of())
                .orThrow();
    }

    /** What code forgets, the database does not. */
    @Test
    void theDatabaseKeepsToFiveOfTheirOwnCase() {
        var id = garden.filed("Zoé", LAON).id();
        var step = Uuid7.next();
        messages.write(garden.asking, id, step, "Voici.", List.of(PLAN)).orThrow();
        var file = desk.attached(own(id), false).get(step).getFirst().id();
        var other = garden.filed("Zoé", LAON).id();
        for (var change : List.of("place = 6", "place = 0", "dossier = '" + other + "'")) {
            assertThatThrownBy(() -> jdbc.sql("update procedures.document set " + change + " where id = ?")
                            .param(file)
                            .update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aPageKeepsWhatWasTypedWhenAFileIsRefusedAndShowsThoseThatCame() {
        var person = new Actor(Optional.of(DemonstrationPeople.account("citoyenne")), "", Set.of());
        garden.filing
                .begin(person, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, garden.answers("Zoé", LAON))
                .map(begun ->
                        garden.filing.file(person, begun.id(), Optional.empty()).orThrow())
                .map(filed -> {
                    var path = base + "/mon-espace/demarches/" + filed.id();
                    var wrong = mvc.perform(MockMvcRequestBuilders.multipart(path + "/message")
                            .file(new MockMultipartFile(
                                    "fichiers", "x.html", "text/html", "<b>".getBytes(StandardCharsets.UTF_8)))
                            .param("etape", Uuid7.next().toString())
                            .param("texte", "Un texte assez long pour être perdu")
                            .with(Personas.as("citoyenne")));
                    assertThat(wrong).hasStatus(422);
                    assertThat(wrong).bodyText().contains("assez long pour être perdu", "x.html");
                    var right = mvc.perform(MockMvcRequestBuilders.multipart(path + "/message")
                            .file(new MockMultipartFile("fichiers", "plan.pdf", "text/html", PLAN.bytes()))
                            .param("etape", Uuid7.next().toString())
                            .param("texte", "Voici")
                            .with(Personas.as("citoyenne")));
                    assertThat(right).hasStatus3xxRedirection();
                    assertThat(mvc.perform(MockMvcRequestBuilders.get(path).with(Personas.as("citoyenne"))))
                            .bodyText()
                            .contains("plan.pdf", path.substring(base.length()) + "/fichiers/");
                    return filed;
                })
                .orThrow();
    }

    @Test
    void whatTheScannerRefusesIsNotKeptAndIsNoted() throws IOException {
        var id = garden.filed("Zoé", LAON).id();
        try (var server = new AScanner(AScanner.answering("stream: Test.Eicar FOUND"))) {
            var decision = scannedBy(server).write(garden.asking, id, Uuid7.next(), "Voici.", List.of(PLAN));
            assertThat(reasons(decision)).containsExactly("procedures.error.file-infected");
        }
        try (var server = new AScanner(_ -> {})) {
            var decision = scannedBy(server).write(garden.asking, id, Uuid7.next(), "Voici.", List.of(PLAN));
            assertThat(reasons(decision)).containsExactly("procedures.error.file-unscanned");
        }
        try (var server = new AScanner(AScanner.answering("stream: OK"))) {
            scannedBy(server)
                    .write(garden.asking, id, Uuid7.next(), "Voici.", List.of(PLAN))
                    .orThrow();
        }
        assertThat(jdbc.sql("""
                        select count(*) from journal.entry where record = ? and fields::text like '%infected-file%'
                        """).param(id).query(Integer.class).single()).isEqualTo(1);
    }

    private MessageDesk scannedBy(AScanner server) {
        var check = new FileCheck(
                new FileIntake(
                        new VirusScanner(server.address(), Duration.ofSeconds(5), "production"),
                        house.getBean(BulkVault.class),
                        house.getBean(FileStore.class)),
                house.getBean(JournalDesk.class));
        return new MessageDesk(
                house.getBean(Applicants.class),
                garden.own,
                house.getBean(Steps.class),
                check,
                attachments,
                house.getBean(AllOrNothing.class));
    }

    private static List<String> reasons(Decision<CaseFile> decision) {
        return decision instanceof Decision.Refused<CaseFile>(var reasons)
                ? reasons.stream().map(ErrorKey::key).toList()
                : List.of();
    }

    private CaseFile own(UUID id) {
        return garden.own.find(garden.asking, id).orThrow().dossier();
    }

    private String row(UUID document) {
        return jdbc.sql("select to_jsonb(d)::text from procedures.document d where id = ?")
                .param(document)
                .query(String.class)
                .single();
    }

    private static void refused(Decision<CaseFile> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    private static SentFile sent(String name) {
        return new SentFile(name, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    }
}
