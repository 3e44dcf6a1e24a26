package fr.mediane.programmes.vouchers.govstack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.programmes.vouchers.Misses;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Vouchers of other building blocks on their way, and the books after them. */
class ExchangeApiTest extends ExchangeCalls {
    @Autowired
    ApiClientDesk clients;

    @Autowired
    Clock clock;

    @Autowired
    JournalDesk journal;

    @Autowired
    Misses misses;

    @Autowired
    Groups groups;

    @Autowired
    Exchanged exchanged;

    @Autowired
    Loading loading;

    @Test
    void aVoucherGoesItsWay() throws Exception {
        load(file("""
                {"groups": [{"group": "chemin", "budget": "100.00"}]}
                """));
        var made = call("POST", "voucher_preactivation", """
                {"voucher_amount": "15.21", "voucher_currency": "EUR", "voucher_group": "chemin", "Gov_Stack_BB": "Gov_Stack_BB"}
                """);
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text("voucher_number").length()).isBetween(16, 25);
        assertThat(made.text("voucher_serial_number").length()).isBetween(16, 25);
        assertThat(made.text("expiry_date_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00:00Z");
        var serial = made.text("voucher_serial_number");
        assertThat(status(serial).body())
                .isEqualTo(json("{\"voucher_status\": \"Pre-Activated\", \"voucher_amount\": \"15.21\"}"));
        assertThat(redeem(made.text("voucher_number"), "chemin", false).status())
                .as("not yet activated")
                .isEqualTo(461);
        assertThat(activate(serial).status()).isEqualTo(200);
        assertThat(activate(serial).status()).as("again").isEqualTo(200);
        assertThat(status(serial).text("voucher_status")).isEqualTo("Activated");
        assertThat(redeem(made.text("voucher_number"), "une autre", false).status())
                .as("a merchant of another group")
                .isEqualTo(463);
        long owed = owed();
        assertThat(redeem(made.text("voucher_number"), "chemin", false).status())
                .isEqualTo(200);
        assertThat(owed()).isEqualTo(owed + 1_521);
        assertThat(redeem(made.text("voucher_number"), "chemin", false).status())
                .as("used")
                .isEqualTo(461);
        assertThat(status(serial).status()).isEqualTo(458);
        assertThat(cancel(serial).status()).as("too late").isEqualTo(463);
        assertThat(jdbc.sql(
                                "select count(*) from journal.entry where record = (select id from vouchers.voucher where serial = ?)")
                        .param(serial)
                        .query(Long.class)
                        .single())
                .as("every call is journaled")
                .isGreaterThan(4);
    }

    @Test
    void aGroupsBudgetIsNeverOverdrawnWhoeverAsksAtOnce() throws Exception {
        load(file("""
                {"groups": [{"group": "serré", "budget": "50.00"}]}
                """));
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> one =
                    () -> call("POST", "voucher_preactivation", """
                            {"voucher_amount": 10, "voucher_currency": "EUR", "voucher_group": "serré",
                             "Gov_Stack_BB": "bb-digital-registries"}
                            """).status();
            var answers =
                    threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> one).toList());
            int made = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 452);
                made += answer.get() == 200 ? 1 : 0;
            }
            assertThat(made).isEqualTo(5);
        }
    }

    @Test
    void aRedemptionSentAgainCountsOnceAndTwoAtOnceAreOne() throws Exception {
        load(file("""
                [{"serial": "RETRY1", "amount": "8.00"}, {"serial": "RACE1", "amount": "9.00"}]
                """));
        long owed = owed();
        for (int i = 0; i < 3; i++) {
            assertThat(redeem("RETRY1", "string", true, "X-CorrelationID", "40e9da5c-10fd-11ee-be56-0242ac120002")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(owed()).isEqualTo(owed + 800);
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> one = () -> redeem("RACE1", "string", true).status();
            int won = 0;
            for (var answer : threads.invokeAll(List.of(one, one, one, one, one, one, one, one))) {
                won += answer.get() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(owed()).isEqualTo(owed + 1_700);
    }

    @Test
    void inProductionOnlyClientsWithTheScopeForNamedBlocksAndNoChosenNumbers() {
        var production = new Callers(Set.of("une-brique"), "production");
        var desk = new ExchangeDesk(exchanged, production, groups, misses, journal, clock);
        var client = new Actor(
                Optional.of(UUID.randomUUID()), "", Set.of(new Grant(Role.DISTRIBUTOR, new Scope.National())));
        assertThat(desk.status(Actor.PUBLIC, "5555")).isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.cancel(client, "Gov_Stack_BB", "5555").toString()).contains("NOT_TO_CANCEL");
        assertThat(new Callers(Set.of(), "production").known("Gov_Stack_BB")).isFalse();
        assertThat(new LoadVouchers(loading, production, JsonMapper.shared())
                        .run(List.of("docs/govstack-conformance.json"), new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(1);
    }

    @Test
    void aTokenOpensTheDoorForClientsOfNobodyInParticular() throws Exception {
        var client = clients.make(
                        new Actor(
                                Optional.of(DemonstrationPeople.account("administration")),
                                "",
                                Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National()))),
                        "Brique de paiement",
                        new Scope.National(),
                        Set.of(ApiScope.EXCHANGE_VOUCHERS))
                .orThrow();
        var token = Tokens.of(http, base, client, "bons:echanger");
        var answer = call("GET", "voucherstatuscheck/5555", "", "Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(call("GET", "voucherstatuscheck/5555", "", "Authorization", "Bearer forged")
                        .status())
                .isEqualTo(401);
    }
}
