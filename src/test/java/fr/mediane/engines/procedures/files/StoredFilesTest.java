package fr.mediane.engines.procedures.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.mediane.engines.forms.Answers;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.procedures.AProcedure;
import fr.mediane.engines.procedures.Applicants;
import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Channel;
import fr.mediane.engines.procedures.Moves;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.AnS3Server;
import fr.mediane.platform.files.FileIntake;
import fr.mediane.platform.files.FileStore;
import fr.mediane.platform.files.FileStores;
import fr.mediane.platform.files.FileTable;
import fr.mediane.platform.files.SentFile;
import fr.mediane.platform.files.VirusScanner;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a store of objects: nothing is lost that a row speaks of, and nothing stays that none does. */
@MedianeTest
class StoredFilesTest {
    private static final Enclosure WANTED = new Enclosure(List.of("pdf"), 5, 5);
    private static final SentFile PLAN =
            new SentFile("plan.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    private static AnS3Server server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext house;

    private AProcedure garden;
    private FileStore store;
    private DocumentDesk desk;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new AnS3Server(folder.resolve("log"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @BeforeEach
    void publish() {
        garden = new AProcedure(house);
        store = FileStores.on(server, jdbc, clock);
        desk = desk(store);
    }

    @Test
    void aFileLiesSealedInTheStoreAndComesBackAsItWas() {
        var id = begun();
        var document = desk.add(garden.asking, id, WANTED, PLAN).orThrow();
        var object = object(document.id());

        assertThat(new String(server.object(object).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
        assertThat(desk.open(garden.asking, dossier(id), document.id())
                        .orThrow()
                        .bytes())
                .isEqualTo(PLAN.bytes());
        assertThat(desk(FileStores.beside(server, jdbc, clock))
                        .open(garden.asking, dossier(id), document.id())
                        .orThrow()
                        .bytes())
                .as("where it lies, whatever is set later")
                .isEqualTo(PLAN.bytes());
        var inside = house.getBean(DocumentDesk.class)
                .add(garden.asking, id, WANTED, PLAN)
                .orThrow();
        assertThat(desk.open(garden.asking, dossier(id), inside.id()).orThrow().bytes())
                .as("and what lies in the database stays there")
                .isEqualTo(PLAN.bytes());
    }

    @Test
    void whatARowNoLongerSpeaksOfGoesAndIsTriedAgain() {
        var id = begun();
        var object = object(desk.add(garden.asking, id, WANTED, PLAN).orThrow().id());
        garden.filing.discard(garden.asking, id).orThrow();
        assertThat(state(object)).containsExactly("DOOMED");

        sweep(FileStores.broken(jdbc, clock), object);
        assertThat(state(object)).as("the store did not answer").containsExactly("DOOMED");
        assertThat(server.object(object)).isPresent();
        jdbc.sql("update platform.stored_object set next_try = now() where id = ?")
                .param(object)
                .update();
        sweep(store, object);
        assertThat(state(object)).isEmpty();
        assertThat(server.object(object)).isEmpty();
    }

    /** Somebody wrote an object, and died before its row was there. */
    @Test
    void whatBelongsToNoRowIsSweptAfterAWhileAndNotBefore() {
        var place = store.put(PLAN.bytes()).orElseThrow();
        var object = place.object().orElseThrow();
        sweep(store, object);
        assertThat(state(object)).containsExactly("WRITING");

        jdbc.sql("update platform.stored_object set next_try = now() where id = ?")
                .param(object)
                .update();
        sweep(store, object);
        assertThat(server.object(object)).isEmpty();
        assertThatThrownBy(() -> store.keep(place))
                .as("its row comes too late, and does not stand without it")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowThatIsNotWrittenKeepsNothing() {
        var place = store.put(PLAN.bytes()).orElseThrow();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            store.keep(place);
            status.setRollbackOnly();
        });
        assertThat(state(place.object().orElseThrow())).containsExactly("WRITING");
        assertThatThrownBy(
                        () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> store.put(PLAN.bytes())))
                .as("nobody's rows wait for a slow store")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileThatIsGoneOrAStoreThatDoesNotAnswerIsSaidInWords() {
        var id = begun();
        var document = desk.add(garden.asking, id, WANTED, PLAN).orThrow();
        var broken = desk(FileStores.broken(jdbc, clock));
        assertThat(broken.open(garden.asking, dossier(id), document.id())).isInstanceOf(Decision.Refused.class);
        assertThat(broken.add(garden.asking, id, WANTED, PLAN)).isInstanceOf(Decision.Refused.class);

        server.lose(object(document.id()));
        assertThat(desk.open(garden.asking, dossier(id), document.id())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void filesMoveWhereNewOnesGoAndBack() {
        var id = begun();
        var document = house.getBean(DocumentDesk.class)
                .add(garden.asking, id, WANTED, PLAN)
                .orThrow()
                .id();
        move(store);
        var object = object(document);
        assertThat(server.object(object)).isPresent();
        assertThat(desk.open(garden.asking, dossier(id), document).orThrow().bytes())
                .isEqualTo(PLAN.bytes());

        move(FileStores.beside(server, jdbc, clock));
        assertThat(state(object)).containsExactly("DOOMED");
        assertThat(house.getBean(DocumentDesk.class)
                        .open(garden.asking, dossier(id), document)
                        .orThrow()
                        .bytes())
                .isEqualTo(PLAN.bytes());
    }

    /** Files of other tests whose object a test has lost stay where they were, and are told. */
    private void move(FileStore to) {
        FileStores.move(to, jdbc, transactions, new FileTable("procedures", "document"));
    }

    private DocumentDesk desk(FileStore files) {
        var vault = house.getBean(BulkVault.class);
        var journal = house.getBean(JournalDesk.class);
        var check = new FileCheck(
                new FileIntake(new VirusScanner("", Duration.ofSeconds(1), "demonstration"), vault, files), journal);
        return new DocumentDesk(
                new Documents(jdbc, house.getBean(Vault.class), vault, files),
                check,
                house.getBean(AllOrNothing.class),
                house.getBean(Applicants.class),
                house.getBean(CaseDesk.class),
                house.getBean(Moves.class),
                journal);
    }

    /** Until this one was looked at: other tests may have left some to sweep. */
    private void sweep(FileStore files, UUID object) {
        boolean more = true;
        for (int i = 0; more && i < 1_000 && !state(object).isEmpty(); i++) {
            more = FileStores.sweepOne(files, transactions);
        }
    }

    private List<String> state(UUID object) {
        return jdbc.sql("select state from platform.stored_object where id = ?")
                .param(object)
                .query(String.class)
                .list();
    }

    private UUID object(UUID document) {
        return jdbc.sql("select object from procedures.document where id = ?")
                .param(document)
                .query(UUID.class)
                .single();
    }

    private CaseFile dossier(UUID id) {
        return garden.own.find(garden.asking, id).orThrow().dossier();
    }

    private UUID begun() {
        return garden.filing
                .begin(garden.asking, Uuid7.next(), AProcedure.KEY, Channel.ONLINE, Answers.NONE)
                .orThrow()
                .id();
    }
}
