package fr.mediane.programmes.vouchers.govstack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.engines.ledger.LedgerDesk;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.testing.MedianeTest;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the specification over real HTTP, with the vouchers that its own tests ask for. */
@MedianeTest
abstract class ExchangeCalls {
    private static boolean loaded;

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    LoadVouchers command;

    @Autowired
    LedgerDesk ledger;

    @Autowired
    JdbcClient jdbc;

    final HttpClient http = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body) {
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

    Answer status(String serial) throws Exception {
        return call("GET", "voucherstatuscheck/" + serial, "");
    }

    Answer activate(String serial) throws Exception {
        return call("PATCH", "voucher_activation", """
                {"voucher_serial_number": "%s", "Gov_Stack_BB": "bb-digital-registries"}
                """.formatted(serial));
    }

    Answer cancel(String serial) throws Exception {
        return call("PATCH", "voucherstatuscheck/" + serial, """
                {"voucher_serial_number": "%s", "Gov_Stack_BB": "bb-digital-registries"}
                """.formatted(serial));
    }

    Answer redeem(String number, String group, boolean override, String... headers) throws Exception {
        return call("POST", "voucher_redemption", """
                {"voucher_number": "%s", "Gov_Stack_BB": "bb-digital-registries", "merchant_name": "Melissa Stephenson",
                 "merchant_bank_details": "Citizen Service Banks", "merchant_voucher_group": "%s", "override": %s}
                """.formatted(number, group, override), headers);
    }

    Answer call(String method, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/govstack/payments/vouchers/" + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json(response.body()));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What the demonstration's place is owed, in cents. */
    long owed() {
        return ledger.balance(jdbc.sql("select id from vouchers.provider where organisation = ?")
                .param(DemonstrationPeople.ORGANISATION)
                .query(UUID.class)
                .single());
    }

    @TempDir
    Path folder = Path.of("");

    Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("vouchers.json"), content);
    }

    String load(Path file) {
        var out = new ByteArrayOutputStream();
        command.run(List.of(file.toString()), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
