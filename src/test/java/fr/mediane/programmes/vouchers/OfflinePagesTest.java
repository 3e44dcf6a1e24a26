package fr.mediane.programmes.vouchers;

import static fr.mediane.testing.Personas.as;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.offline.GuaranteeDesk;
import fr.mediane.programmes.vouchers.offline.PassDesk;
import fr.mediane.programmes.vouchers.signals.SignalDesk;
import fr.mediane.programmes.vouchers.signals.SignalKind;
import fr.mediane.programmes.vouchers.signing.Claims;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What devices ask for and send; who gives them the guarantee. */
@MedianeTest
class OfflinePagesTest {
    private static final String TILL = "/mon-espace/bons/hors-ligne";
    private static final UUID ACCOUNT = DemonstrationPeople.account("lieu");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GuaranteeDesk guarantee;

    private AWorkingCampaign its;

    @BeforeEach
    void aGuarantee() {
        its = new AWorkingCampaign(house);
        its.funds
                .deposit(AWorkingCampaign.PAYER, UUID.randomUUID(), AWorkingCampaign.SPONSOR, 50_000, LocalDate.now())
                .orThrow();
        guarantee
                .fund(AWorkingCampaign.OPERATOR, Uuid7.next(), AWorkingCampaign.SPONSOR, 500)
                .orThrow();
    }

    @AfterEach
    void passesAreGivenBack() {
        jdbc.sql("select vouchers.close_pass(q.id, current_date) from vouchers.pass q where q.account = :account")
                .param("account", ACCOUNT)
                .query(row -> {});
    }

    @Test
    void aPassBringsWhatTheDeviceNeedsAndNoSecret() throws Exception {
        var campaign = its.open(true, 3);
        var vouchers = its.vouchers(campaign, 3);
        jdbc.sql(
                        "select vouchers.stop(array[v.id], 'BLOCKED', current_date) from vouchers.voucher v where v.serial = :one")
                .param("one", vouchers.getFirst().serial())
                .query(Integer.class)
                .single();
        var id = Uuid7.next();
        var first = pass(id, Optional.empty());
        assertThat(first.get("cents").asLong()).isEqualTo(10_000);
        assertThat(first.get("places")).isNotEmpty();
        assertThat(first.get("keys"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.has("d")).isFalse());
        assertThat(first.get("stopped").toString())
                .contains(vouchers.getFirst().serial())
                .doesNotContain(vouchers.getLast().serial());
        var batch = jdbc.sql("select batch from vouchers.voucher where serial = :one")
                .param("one", vouchers.getFirst().serial())
                .query(UUID.class)
                .single();
        assertThat(first.get("campaigns").toString()).contains(Claims.brief(batch));
        vouchers.forEach(
                one -> assertThat(first.toString()).doesNotContain(one.secret().scanned()));
        assertThat(pass(id, Optional.empty()).get("cents").asLong())
                .as("asked for twice, given once")
                .isEqualTo(10_000);
        var next = Uuid7.next();
        assertThat(pass(next, Optional.of(id)).get("id").asString()).isEqualTo(next.toString());
        assertThat(jdbc.sql("select count(*) from vouchers.pass where account = :account and closed_at is null")
                        .param("account", ACCOUNT)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsSentUnderAnotherAccountOrUnsignedIsRefusedInPlainWords() throws Exception {
        var answer = send(UUID.randomUUID(), UUID.randomUUID(), Secret.random().printed());
        assertThat(answer).hasStatus(409);
        answer = send(ACCOUNT, Uuid7.next(), Secret.random().printed());
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("signé par Médiane").doesNotContain("vouchers.outcome");
    }

    @Test
    void aPlaceMayTakeWhatTheOperatorSaysAndNothingOnceItIsSuspended() {
        var provider = its.qualified();
        var operator = AWorkingCampaign.OPERATOR;
        guarantee.allow(operator, provider, 0).orThrow();
        assertThat(refusal()).contains("vouchers.outcome.ALLOWANCE");
        guarantee.allow(operator, provider, 5_000).orThrow();
        var device = new ADevice(house, AWorkingCampaign.PLACE);
        assertThat(device.pass.cents()).isEqualTo(5_000);
        assertThat(refusal()).as("all of it is with another device").contains("vouchers.outcome.ALLOWANCE");
        jdbc.sql("select vouchers.close_pass(:pass, current_date)")
                .param("pass", device.pass.id())
                .query(row -> {});
        its.providers
                .decide(operator, provider, ProviderState.SUSPENDED, "Enquête")
                .orThrow();
        assertThat(refusal()).contains("vouchers.error.provider");
        its.qualified();
        jdbc.sql("update vouchers.provider set offline_cents = null where id = :id")
                .param("id", provider)
                .update();
    }

    @Test
    void aVoucherUsedBeyondItsValueIsShownToTheControllerWithAllItsUses() {
        its.qualified();
        var voucher = its.vouchers(its.open(true, 1), 1).getFirst();
        var device = new ADevice(house, AWorkingCampaign.PLACE);
        var taken = device.took(ADevice.scanned(house, voucher), 700);
        its.using
                .use(AWorkingCampaign.AT_PLACE, AWorkingCampaign.use(voucher, 600))
                .orThrow();
        assertThat(device.sends(taken).orThrow().byGuarantee()).isEqualTo(300);
        var controller = AWorkingCampaign.person(new Grant(Role.CONTROLLER, new Scope.National()));
        var desk = house.getBean(SignalDesk.class);
        var signal = desk.signals(controller).orThrow().stream()
                .filter(one -> one.kind() == SignalKind.OFFLINE && one.name().equals(voucher.serial()))
                .findFirst()
                .orElseThrow();
        assertThat(signal.cents()).isEqualTo(300);
        assertThat(desk.evidence(controller, signal.kind(), signal.subject(), signal.day())
                        .orThrow())
                .extracting(one -> one.cents())
                .containsExactlyInAnyOrder(600L, 400L, 300L);
        jdbc.sql("select vouchers.close_pass(:pass, current_date)")
                .param("pass", device.pass.id())
                .query(row -> {});
    }

    @Test
    void theGuaranteeIsSetAsideFromWhatASponsorHasFree() throws Exception {
        assertThat(body(mvc.get()
                        .uri("/administration/garantie-bons")
                        .with(as("administration"))
                        .exchange()))
                .contains("Confié à des appareils");
        var refused = mvc.post()
                .uri("/administration/garantie-bons")
                .param("id", Uuid7.next().toString())
                .param("financeur", DemonstrationPeople.SPONSOR.toString())
                .param("montant", "999999")
                .with(as("administration"))
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(body(refused)).contains("pas confié autant d’argent libre");
        assertThat(guarantee.fund(AWorkingCampaign.AT_SPONSOR, Uuid7.next(), AWorkingCampaign.SPONSOR, 1))
                .as("the operator alone")
                .isNotInstanceOf(Decision.Accepted.class);
    }

    private JsonNode pass(UUID id, Optional<UUID> former) throws UnsupportedEncodingException {
        var asked = mvc.post()
                .uri(TILL + "/laissez-passer")
                .param("account", ACCOUNT.toString())
                .param("id", id.toString())
                .param("former", former.map(UUID::toString).orElse(""))
                .with(as("lieu"))
                .exchange();
        assertThat(asked).hasStatusOk();
        return JsonMapper.shared().readTree(body(asked));
    }

    private String refusal() {
        var actor =
                AWorkingCampaign.person(new Grant(Role.VENUE_MANAGER, new Scope.Organisation(AWorkingCampaign.PLACE)));
        return house.getBean(PassDesk.class)
                .prepare(actor, Uuid7.next(), Optional.empty())
                .toString();
    }

    private MvcTestResult send(UUID account, UUID id, String code) throws UnsupportedEncodingException {
        var till = mvc.get().uri("/mon-espace/bons").with(as("lieu")).exchange();
        var venue = Jsoup.parse(body(till)).select("#lieu option").get(1).val();
        return mvc.post()
                .uri(TILL + "/envois")
                .param("account", account.toString())
                .param("id", id.toString())
                .param("pass", UUID.randomUUID().toString())
                .param("at", Instant.now().toString())
                .param("code", code)
                .param("montant", "5")
                .param("service", AWorkingCampaign.HELP)
                .param("lieu", venue)
                .with(as("lieu"))
                .exchange();
    }

    private static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
