package fr.mediane.programmes.workforce.signing;

import static fr.mediane.programmes.workforce.AnEmployer.ADMINISTRATOR;
import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.crypto.BulkVault;
import fr.mediane.platform.crypto.Vault;
import fr.mediane.platform.files.AnS3Server;
import fr.mediane.platform.files.FileStores;
import fr.mediane.platform.files.FileTable;
import fr.mediane.platform.files.SentFile;
import fr.mediane.programmes.workforce.AnEmployer;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** The convention as both have signed it. */
@MedianeTest
class SignedPapersTest {
    private static final SentFile FIRST = BlankPaper.named("signée.pdf");
    private static final SentFile SECOND =
            new SentFile("encore.pdf", "%PDF-1.7\n%encore\n%%EOF".getBytes(StandardCharsets.UTF_8));

    @Autowired
    SignedPaperDesk desk;

    @Autowired
    ConventionDesk conventions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext house;

    private AnEmployer employer;
    private UUID convention;

    @BeforeEach
    void awarded() {
        employer = new AnEmployer(house, "26");
        convention = employer.awarded(1);
    }

    private static Actor within(Role role, String departement) {
        return AnEmployer.person(new Grant(role, new Scope.Territory(Scope.Level.DEPARTEMENT, departement)));
    }

    private static String reason(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var reasons)
                ? reasons.stream().map(ErrorKey::key).findFirst().orElseThrow()
                : String.valueOf(decision);
    }

    @Test
    void aSecondOneIsAVersionMoreAndReplacesNothing() {
        var first =
                desk.add(employer.manager(), convention, Uuid7.next(), FIRST).orThrow();
        var second = desk.add(ADMINISTRATOR, convention, Uuid7.next(), SECOND).orThrow();
        assertThat(desk.of(employer.manager(), convention).orThrow())
                .extracting(SignedPaper::version)
                .containsExactly(2, 1);
        assertThat(desk.open(ADMINISTRATOR, convention, first.id()).orThrow().bytes())
                .isEqualTo(FIRST.bytes());
        assertThat(desk.open(employer.manager(), convention, second.id())
                        .orThrow()
                        .bytes())
                .isEqualTo(SECOND.bytes());
    }

    @Test
    void aFormSentTwiceAddsOne() {
        var form = Uuid7.next();
        var first = desk.add(employer.manager(), convention, form, FIRST).orThrow();
        assertThat(desk.add(employer.manager(), convention, form, FIRST)
                        .orThrow()
                        .id())
                .isEqualTo(first.id());
        var other = new AnEmployer(house, "26");
        assertThat(reason(desk.add(other.manager(), other.awarded(1), form, FIRST)))
                .isEqualTo("kernel.id.form");
        assertThat(reason(desk.add(employer.manager(), convention, UUID.randomUUID(), FIRST)))
                .isEqualTo("kernel.id.form");
        assertThat(desk.of(ADMINISTRATOR, convention).orThrow()).hasSize(1);
    }

    @Test
    void whoSeesTheConventionReadsItAndWhoSignsAddsIt() {
        var paper = desk.add(employer.manager(), convention, Uuid7.next(), FIRST)
                .orThrow()
                .id();
        for (var reader : List.of(
                within(Role.PREFECT, "26"),
                within(Role.COORDINATOR, "26"),
                AnEmployer.person(new Grant(Role.PAYER, new Scope.National())))) {
            assertThat(desk.open(reader, convention, paper)).isInstanceOf(Decision.Accepted.class);
            assertThat(desk.add(reader, convention, Uuid7.next(), FIRST)).isInstanceOf(Decision.Forbidden.class);
        }
        var other = new AnEmployer(house, "26");
        for (var stranger : List.of(other.manager(), within(Role.PREFECT, "33"))) {
            assertThat(desk.open(stranger, convention, paper)).isInstanceOf(Decision.Unknown.class);
            assertThat(desk.of(stranger, convention)).isInstanceOf(Decision.Unknown.class);
            assertThat(desk.add(stranger, convention, Uuid7.next(), FIRST)).isInstanceOf(Decision.Unknown.class);
        }
        var theirs = other.awarded(1);
        assertThat(desk.open(other.manager(), theirs, paper))
                .as("a paper of another convention")
                .isInstanceOf(Decision.Unknown.class);
        assertThat(desk.open(AnEmployer.person(new Grant(Role.CITIZEN, new Scope.Own())), convention, paper))
                .isInstanceOf(Decision.Forbidden.class);
    }

    @Test
    void whatIsNoPdfIsRefusedAndWhatWasDeclinedTakesNone() {
        var image = new SentFile("signée.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertThat(reason(desk.add(employer.manager(), convention, Uuid7.next(), image)))
                .isEqualTo("workforce.error.file.TYPE");
        conventions.decline(employer.manager(), convention).orThrow();
        assertThat(reason(desk.add(employer.manager(), convention, Uuid7.next(), FIRST)))
                .isEqualTo("workforce.error.out-of-turn");
    }

    @Test
    void theDatabaseKeepsWhatWasSentAndRefusesWhatWasDeclined() {
        var paper = desk.add(employer.manager(), convention, Uuid7.next(), FIRST)
                .orThrow()
                .id();
        for (var change : List.of(
                "update workforce.convention_paper set body = null where id = :id",
                "update workforce.convention_paper set erased_on = sent_on - 1, body = null, name = null, key = null where id = :id",
                "insert into workforce.convention_paper (id, convention, version, form, name, type, size, key, body, sent_on)"
                        + " select uuidv7(), convention, version, uuidv7(), name, type, size, key, body, sent_on"
                        + " from workforce.convention_paper where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", paper).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        jdbc.sql("update workforce.convention set state = 'DECLINED' where id = :id")
                .param("id", convention)
                .update();
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into workforce.convention_paper
                                    (id, convention, version, form, name, type, size, key, body, sent_on)
                                select uuidv7(), convention, 9, uuidv7(), name, type, size, key, body, sent_on
                                from workforce.convention_paper where id = :id
                                """).param("id", paper).update()).hasMessageContaining("nothing was signed");
    }

    /** Papers of grants move along, and both come back: other tests read them where they were. */
    @Test
    void papersMoveToTheStoreOfObjectsAndBack(@TempDir Path folder) throws Exception {
        var paper = desk.add(employer.manager(), convention, Uuid7.next(), FIRST)
                .orThrow()
                .id();
        var transactions = house.getBean(PlatformTransactionManager.class);
        var clock = house.getBean(Clock.class);
        FileTable[] both = {new FileTable("workforce", "convention_paper"), new FileTable("workforce", "grant_paper")};
        try (var server = new AnS3Server(folder.resolve("log"))) {
            var store = FileStores.on(server, jdbc, clock);
            FileStores.move(store, jdbc, transactions, both);
            var stored = new SignedPapers(jdbc, house.getBean(Vault.class), house.getBean(BulkVault.class), store);
            assertThat(stored.open(paper)).contains(FIRST.bytes());
            assertThat(inRows(both)).isZero();
            FileStores.move(FileStores.beside(server, jdbc, clock), jdbc, transactions, both);
        }
        assertThat(desk.open(ADMINISTRATOR, convention, paper).orThrow().bytes())
                .isEqualTo(FIRST.bytes());
    }

    private long inRows(FileTable... tables) {
        return Stream.of(tables)
                .mapToLong(one -> jdbc.sql("select count(body) from " + one.schema() + "." + one.table())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private String own() {
        return jdbc.sql("select id from workforce.convention where employer = :id order by number limit 1")
                .param("id", DemonstrationPeople.ORGANISATION)
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void anEmployerFindsItsCopiesOnThePageAndAddsAnother() {
        var address = "/mon-espace/conventions/" + own();
        var before = Jsoup.parse(text(address));
        assertThat(before.select("a[href*=/signee/]")).hasSizeGreaterThanOrEqualTo(2);
        var form = before.select("input[name=envoi]").val();
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri(address + "/signee")
                            .multipart()
                            .file(new MockMultipartFile("signee", "copie.pdf", "application/pdf", FIRST.bytes()))
                            .param("envoi", form)
                            .with(as("employeur"))
                            .with(csrf()))
                    .hasStatus(302);
        }
        var after = Jsoup.parse(text(address));
        assertThat(after.select("a[href*=/signee/]"))
                .hasSize(before.select("a[href*=/signee/]").size() + 1);
        var file = mvc.get()
                .uri(after.select("a[href*=/signee/]").getFirst().attr("href"))
                .with(as("prefecture"))
                .exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(FIRST.bytes());
    }

    @Test
    void noFileIsToldAtTheField() {
        var refused = mvc.post()
                .uri("/mon-espace/conventions/" + own() + "/signee")
                .multipart()
                .param("envoi", Uuid7.next().toString())
                .with(as("employeur"))
                .with(csrf())
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .select("#signee")
                        .attr("aria-invalid"))
                .isEqualTo("true");
    }

    private String text(String address) {
        var page = mvc.get().uri(address).with(as("employeur")).exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
