package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Progress;
import fr.mediane.platform.files.KeptFile;
import fr.mediane.platform.files.KeptFiles;
import fr.mediane.programmes.vouchers.making.BatchDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.Html;
import fr.mediane.testing.MedianeTest;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MedianeTest
class BatchPagesTest {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]");
    private final MockMvcTester mvc;
    private final ApplicationContext house;
    private final AWorkingCampaign its;
    private final KeptFiles files;
    private final LedgerDesk ledger;
    private final JdbcClient jdbc;

    @Autowired
    BatchPagesTest(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.house = house;
        this.its = new AWorkingCampaign(house);
        this.files = house.getBean(KeptFiles.class);
        this.ledger = house.getBean(LedgerDesk.class);
        this.jdbc = house.getBean(JdbcClient.class);
    }

    @Test
    void isPrintedOnceFetchedOnceAndActivatedBySomebodyElse() throws Exception {
        var campaign = its.open(true, 25);
        var id = Uuid7.next();
        assertThat(order(campaign, id, "25")).hasRedirectedUrl("/mon-espace/lots/" + id);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> file(id).filter(KeptFile::ready).isPresent());
        assertThat(order(campaign, id, "25")).as("sent twice, made once").hasRedirectedUrl("/mon-espace/lots/" + id);
        assertThat(text("commanditaire", id))
                .contains("Feuilles à retirer", "Lot de 25 bons")
                .doesNotContain("Télécharger");
        assertThat(text("administration", id)).contains("Télécharger les feuilles");
        assertThat(mvc.get().uri("/mon-espace/exports/" + id).with(as("commanditaire")))
                .hasStatus(404);
        var sheets = mvc.get()
                .uri("/mon-espace/exports/" + id)
                .with(as("administration"))
                .exchange();
        assertThat(sheets).hasStatusOk();
        try (var pdf = Loader.loadPDF(sheets.getResponse().getContentAsByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            var codes = CODE.matcher(new PDFTextStripper().getText(pdf));
            int found = 0;
            for (; codes.find(); found++) {
                assertThat(jdbc.sql("select batch from vouchers.voucher where secret_hash = ?")
                                .param(Secret.hash(codes.group().replace("-", "")))
                                .query(UUID.class)
                                .single())
                        .isEqualTo(id);
            }
            assertThat(found).isEqualTo(25);
        }
        assertThat(mvc.get().uri("/mon-espace/exports/" + id).with(as("administration")))
                .as("given once")
                .hasStatus(404);
        assertThat(text("administration", id)).contains("À activer").doesNotContain("Télécharger");
        assertThat(post("administration", id, "activation")).hasStatus(422);
        assertThat(post("distributeur", id, "activation")).hasStatus(404);
        assertThat(post("commanditaire", id, "activation")).hasStatus(302);
        assertThat(text("distributeur", id)).contains("Actif", "Utilisable 25");
        assertThat(post("distributeur", id, "blocage")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/mon-espace/lots/" + id + "/blocage")
                        .param("raison", "Carton volé")
                        .with(as("distributeur")))
                .hasStatus(302);
        assertThat(text("commanditaire", id)).contains("Bloqué 25");
        assertThat(ledger.balance(campaign.id())).isEqualTo(25_000);
    }

    @Test
    void isMadeOnceThoughOrderedFourTimesAtTheSameInstant() throws Exception {
        var campaign = its.open(true, 8);
        var maker = new Actor(
                Optional.of(DemonstrationPeople.account("administration")), "", AWorkingCampaign.OPERATOR.grants());
        var order = new BatchOrder(Uuid7.next(), campaign.id(), 2, Optional.of(DemonstrationPeople.DISTRIBUTOR), true);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Decision<Batch>> one = () -> house.getBean(BatchDesk.class).order(maker, order);
            for (var answer : threads.invokeAll(Collections.nCopies(4, one))) {
                assertThat(answer.get().orThrow().id()).isEqualTo(order.id());
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> file(order.id()).filter(KeptFile::ready).isPresent());
        assertThat(ledger.balance(campaign.id())).isEqualTo(6_000);
        files.remove(maker, order.id());
    }

    @Test
    void isNotOrderedBeyondTheBudgetNorBySponsors() {
        var campaign = its.open(true, 3);
        assertThat(order(campaign, Uuid7.next(), "4")).hasStatus(422).bodyText().contains("Il ne reste pas assez");
        for (var wrong : new String[] {"", "0", "-1", "2000000", "dix"}) {
            assertThat(order(campaign, Uuid7.next(), wrong)).hasStatus(422);
        }
        assertThat(mvc.post()
                        .uri("/mon-espace/campagnes/" + campaign.id() + "/lots")
                        .param("bons", "1")
                        .with(as("commanditaire")))
                .hasStatus(403);
        assertThat(ledger.balance(campaign.id())).isEqualTo(3_000);
    }

    /** The process dies while it prints: what was made has codes that nobody has, and is given up with all its money. */
    @Test
    void isGivenUpWhenWhatMadeItDied() {
        var campaign = its.open(true, 10);
        var maker = new Actor(
                Optional.of(DemonstrationPeople.account("administration")), "", AWorkingCampaign.OPERATOR.grants());
        var order = new BatchOrder(Uuid7.next(), campaign.id(), 10, Optional.empty(), true);
        var batch = its.making.order(maker, order).orThrow();
        var half = new Batch(
                batch.id(),
                batch.campaign(),
                4,
                batch.distributor(),
                batch.madeBy(),
                batch.madeAt(),
                batch.activatedAt(),
                batch.blockedAt(),
                true,
                batch.fetchedAt());
        its.making.make(maker, half, made -> {}, Progress.SILENT);
        jdbc.sql("update vouchers.batch set made_at = null where id = ?")
                .param(batch.id())
                .update();
        giveUp();
        assertThat(ledger.balance(campaign.id())).as("it may just have begun").isZero();
        jdbc.sql("update vouchers.batch set begun_at = now() - interval '3 minutes' where id = ?")
                .param(batch.id())
                .update();
        giveUp();
        assertThat(ledger.balance(campaign.id())).isEqualTo(10_000);
        assertThat(text("administration", batch.id())).contains("Abandonné", "Bloqué 4");
    }

    private void giveUp() {
        ReflectionTestUtils.invokeMethod(house.getBean("abandonedBatches"), "giveUp");
    }

    private MvcTestResult order(Campaign campaign, UUID id, String vouchers) {
        return mvc.post()
                .uri("/mon-espace/campagnes/" + campaign.id() + "/lots")
                .param("lot", id.toString())
                .param("bons", vouchers)
                .param(
                        "distributeur",
                        jdbc.sql("select name from organisations.organisation where id = ?")
                                .param(DemonstrationPeople.DISTRIBUTOR)
                                .query(String.class)
                                .single())
                .with(as("administration"))
                .exchange();
    }

    private MvcTestResult post(String persona, UUID id, String what) {
        return mvc.post()
                .uri("/mon-espace/lots/" + id + "/" + what)
                .with(as(persona))
                .exchange();
    }

    private String text(String persona, UUID id) {
        return Html.of(mvc.get().uri("/mon-espace/lots/" + id).with(as(persona)).exchange())
                .select("main")
                .text()
                .replaceAll("[\\u00a0\\u202f]", " ");
    }

    private Optional<KeptFile> file(UUID id) {
        return files.find(new Actor(Optional.of(DemonstrationPeople.account("administration")), "", Set.of()), id);
    }
}
