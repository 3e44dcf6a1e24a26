package fr.mediane.programmes.vouchers.govstack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
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
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the specification's own tests, over real HTTP, with the vouchers that they ask for; and the books after them. */
@MedianeTest
class ExchangeApiTest {
    private static boolean loaded;

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    LoadVouchers command;

    @Autowired
    Loading loading;

    @Autowired
    Exchanged exchanged;

    @Autowired
    Groups groups;

    @Autowired
    Misses misses;

    @Autowired
    JournalDesk journal;

    @Autowired
    Clock clock;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    ApiClientDesk clients;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString();
        }
    }

    @BeforeEach
    void whatTheSpecificationsTestsAskFor() {
        if (!loaded) {
            loaded = true;
            assertThat(load(Path.of("docs/govstack-conformance.json"))).endsWith("20 vouchers were loaded.\n");
        }
    }

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
    void loadedVouchersAnswerAsTheSpecificationsTestsExpect() throws Exception {
        for (int serial = 5550; serial < 5555; serial++) {
            assertThat(activate(Integer.toString(serial)).status()).isEqualTo(200);
            assertThat(status(Integer.toString(serial + 5)).text("voucher_status"))
                    .isEqualTo("Activated");
        }
        assertThat(status("6001").status()).isEqualTo(458);
        assertThat(status("6002").status()).isEqualTo(459);
        assertThat(status("notAnumber").status()).isEqualTo(456);
        assertThat(status("%7B%7D").status()).isEqualTo(400);
        assertThat(redeem("6003", "Payment Voucher", true).text("result_status"))
                .isNotEmpty();
        assertThat(call("POST", "voucher_redemption", redemption("6004", "Ronan Oliver", "Vigor Bank Group"))
                        .status())
                .as("no money stands behind it")
                .isEqualTo(462);
        assertThat(call("POST", "voucher_redemption", redemption("6004", "Annie Krueger", "Omega Holding Company"))
                        .status())
                .as("nobody knows this merchant")
                .isEqualTo(463);
        assertThat(cancel("60000").text("message")).isNotEmpty();
        assertThat(cancel("60000").status()).isEqualTo(464);
        assertThat(status("60000").text("voucher_status")).isEqualTo("Blocked");
        assertThat(cancel("invalid").status()).isEqualTo(463);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | voucher_preactivation | {} | 400",
                "POST | voucher_preactivation | | 400",
                "POST | voucher_preactivation | [1 | 400",
                "POST | voucher_preactivation | {'voucher_amount': null, 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '-1', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '15.215', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '1e999999999', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': '000', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 453",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': null, 'Gov_Stack_BB': 'Gov_Stack_BB'} | 454",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'not_exist'} | 460",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 200",
                "POST | voucher_preactivation | {'voucher_amount': '1', 'voucher_currency': 'EUR', 'voucher_group': 'a\\u0000b', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 454",
                "POST | voucher_preactivation | {'voucher_amount': {}, 'voucher_currency': [], 'voucher_group': true, 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "PATCH | voucher_activation | {} | 400",
                "PATCH | voucher_activation | {'voucher_serial_number': 'invalid_voucher_serial_number', 'Gov_Stack_BB': 'bb-digital-registries'} | 456",
                "PATCH | voucher_activation | {'voucher_serial_number': 6001, 'Gov_Stack_BB': 'bb-digital-registries'} | 456",
                "PATCH | voucher_activation | {'voucher_serial_number': 5554, 'Gov_Stack_BB': 'not_exist'} | 460",
                "POST | voucher_redemption | | 400",
                "PATCH | voucherstatuscheck/60002 | {'voucherserialnumber': '60002', 'Gov_Stack_BB': 'invalid'} | 463",
                "PATCH | voucherstatuscheck/60003 | {'Gov_Stack_BB': 'bb-digital-registries'} | 400",
                "PATCH | voucherstatuscheck/60004 | {'voucherserialnumber': '60004'} | 400",
                "PATCH | voucherstatuscheck/60005 | | 400",
                "PATCH | voucherstatuscheck/60005 | {'voucherserialnumber': '60004', 'Gov_Stack_BB': 'bb-digital-registries'} | 400"
            })
    void whatIsWrongIsSaidByTheNumbersOfTheSpecification(String method, String call, String body, int status)
            throws Exception {
        var answer = call(method, call, body == null ? "" : body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.text("message")).isNotEmpty();
        }
    }

    @Test
    void whatIsLoadedTwiceStaysAndWhatIsWrongInAFileIsSaid() throws Exception {
        assertThat(load(Path.of("docs/govstack-conformance.json")))
                .contains("5555 was there already", "0 vouchers were");
        assertThat(load(file("{\"vouchers\": [{\"amount\": \"1.00\"}]}"))).contains("without a serial number");
        assertThat(load(file("{\"vouchers\": [{\"serial\": \"small letters\"}]}")))
                .contains("cannot be loaded");
        assertThat(load(file("not json"))).contains("not as docs/govstack.md says");
        assertThat(load(Path.of("nowhere.json"))).contains("cannot be read");
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

    private Answer status(String serial) throws Exception {
        return call("GET", "voucherstatuscheck/" + serial, "");
    }

    private Answer activate(String serial) throws Exception {
        return call("PATCH", "voucher_activation", """
                {"voucher_serial_number": "%s", "Gov_Stack_BB": "bb-digital-registries"}
                """.formatted(serial));
    }

    private Answer cancel(String serial) throws Exception {
        return call("PATCH", "voucherstatuscheck/" + serial, """
                {"voucher_serial_number": "%s", "Gov_Stack_BB": "bb-digital-registries"}
                """.formatted(serial));
    }

    private Answer redeem(String number, String group, boolean override, String... headers) throws Exception {
        return call("POST", "voucher_redemption", """
                {"voucher_number": "%s", "Gov_Stack_BB": "bb-digital-registries", "merchant_name": "Melissa Stephenson",
                 "merchant_bank_details": "Citizen Service Banks", "merchant_voucher_group": "%s", "override": %s}
                """.formatted(number, group, override), headers);
    }

    private static String redemption(String number, String merchant, String bank) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "voucher_number",
                        number,
                        "Gov_Stack_BB",
                        "bb-digital-registries",
                        "merchant_name",
                        merchant,
                        "merchant_bank_details",
                        bank,
                        "merchant_voucher_group",
                        "insufficient funds",
                        "override",
                        true));
    }

    private Answer call(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/govstack/payments/vouchers/" + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json(response.body()));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What the demonstration's place is owed, in cents. */
    private long owed() {
        return ledger.balance(jdbc.sql("select id from vouchers.provider where organisation = ?")
                .param(DemonstrationPeople.ORGANISATION)
                .query(UUID.class)
                .single());
    }

    @TempDir
    Path folder = Path.of("");

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("vouchers.json"), content);
    }

    private String load(Path file) {
        var out = new ByteArrayOutputStream();
        command.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
