package fr.mediane.programmes.connectivity.operators.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.operators.AnOperator;
import fr.mediane.programmes.connectivity.operators.signing.SignatureDesk;
import fr.mediane.registers.identity.clients.ApiClientDesk;
import fr.mediane.registers.identity.clients.ApiScope;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's program reads its notices and answers them over real HTTP: with a token, and signed to the byte. */
@MedianeTest
class NoticeApiTest {
    private static final String HOME = "/api/v1/connectivity/notices";

    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    ApplicationContext house;

    @Autowired
    SignatureDesk signatures;

    @Autowired
    ApiClientDesk clients;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void readsWhatChangedAndAnswersSigned() throws Exception {
        var provider = new AnOperator(house);
        var token = token(provider);
        var key = signatures.renew(provider.agent, provider.operator.id()).orThrow();
        var notice = provider.told(UUID.randomUUID());
        assertThat(json(get(token, HOME + "/waiting?waits=ACKNOWLEDGE"))
                        .get("notices")
                        .get(0)
                        .get("id")
                        .stringValue())
                .as("at once, whatever runs beside")
                .isEqualTo(notice.toString());
        assertThat(json(get(token, HOME + "/waiting?waits=PLAN")).get("total").asInt())
                .isZero();
        var page = json(get(token, HOME + "?limit=10"));
        for (int i = 0; page.get("notices").isEmpty() && i < 600; i++) {
            Thread.sleep(50);
            page = json(get(token, HOME + "?limit=10"));
        }
        var told = page.get("notices").get(0);
        assertThat(told.get("id").stringValue()).isEqualTo(notice.toString());
        assertThat(told.get("customerReference").stringValue()).isEqualTo("CLIENT-0042");
        assertThat(told.get("debt").stringValue()).isEqualTo("87.40");
        var body = "{\"id\":\"" + Uuid7.next() + "\",\"sequence\":1,\"kind\":\"REDUCED\",\"essentials\":true}";
        var first = send(token, key, notice, body, now());
        assertThat(first.statusCode()).isEqualTo(200);
        var again = send(token, key, notice, body, now());
        assertThat(again.body()).as("sent again").isEqualTo(first.body());
        var one = json(get(token, HOME + "/" + notice));
        assertThat(one.get("answers")).hasSize(1);
        assertThat(one.get("line").stringValue()).isEqualTo("REDUCED");
        assertThat(one.get("waits").toString()).isEqualTo("[\"DEBT\",\"WAIVER\"]");
        var older = send(
                token,
                key,
                notice,
                body.replace("REDUCED", "SOLD")
                        .replaceFirst("\"id\":\"[^\"]+", "\"id\":\"" + Uuid7.next())
                        .replace("}", ",\"words\":\"Recouvr\"}"),
                now());
        assertThat(older.statusCode()).isEqualTo(422);
        assertThat(json(older).get("reasons").get(0).get("field").stringValue()).isEqualTo("sequence");
        var after = page.get("next").stringValue();
        assertThat(get(token, HOME + "?after=" + after + "&limit=10").statusCode())
                .isEqualTo(200);
        assertThat(get(token, HOME + "?after=x").statusCode()).isEqualTo(422);
        assertThat(get(token, HOME + "?limit=-1").statusCode()).isEqualTo(422);
    }

    @Test
    void nothingCountsWithoutItsSignature() throws Exception {
        var provider = new AnOperator(house);
        var token = token(provider);
        var key = signatures.renew(provider.agent, provider.operator.id()).orThrow();
        var notice = provider.told(UUID.randomUUID());
        var body = "{\"id\":\"" + Uuid7.next() + "\",\"sequence\":1,\"kind\":\"ACKNOWLEDGED\"}";
        assertThat(send(token, "another key", notice, body, now()).statusCode()).isEqualTo(401);
        assertThat(send(token, key, notice, body, Long.toString(Instant.now().getEpochSecond() - 301))
                        .statusCode())
                .as("overheard")
                .isEqualTo(401);
        assertThat(send(token, key, notice, body, Long.toString(Instant.now().getEpochSecond() + 301))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(token, key, notice, body, "now").statusCode()).isEqualTo(401);
        var time = now();
        var signature = signature(key, time, HOME + "/" + notice + "/answers", body);
        assertThat(post(token, notice, body + " ", time, signature).statusCode())
                .as("one byte more")
                .isEqualTo(401);
        var other = provider.told(UUID.randomUUID());
        assertThat(post(token, other, body, time, signature).statusCode())
                .as("signed for another notice")
                .isEqualTo(401);
        var unsigned = post(token, notice, body, time, "zz");
        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(unsigned.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(get(token, HOME + "/" + notice)).get("answers")).isEmpty();
        assertThat(post(token, notice, body, time, signature).statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderSeesAndAnswersItsOwnCustomersOnly() throws Exception {
        var provider = new AnOperator(house);
        var rival = new AnOperator(house);
        var notice = provider.told(UUID.randomUUID());
        var token = token(rival);
        var key = signatures.renew(rival.agent, rival.operator.id()).orThrow();
        assertThat(get(token, HOME + "/" + notice).statusCode()).isEqualTo(404);
        var body = "{\"id\":\"" + Uuid7.next() + "\",\"sequence\":1,\"kind\":\"NOT_CUSTOMER\"}";
        assertThat(send(token, key, notice, body, now()).statusCode()).isEqualTo(404);
        assertThat(signatures.renew(rival.agent, provider.operator.id())).isInstanceOf(Decision.Unknown.class);
        var figures = clients.make(
                        Actor.SYSTEM,
                        "Chiffres",
                        new Scope.Organisation(provider.organisation),
                        Set.of(ApiScope.READ_STATISTICS))
                .orThrow();
        assertThat(get(Tokens.of(http, base, figures, ApiScope.READ_STATISTICS.code()), HOME)
                        .statusCode())
                .isEqualTo(403);
        assertThat(clients.make(Actor.SYSTEM, "Sans", new Scope.National(), Set.of(ApiScope.ANSWER_NOTICES)))
                .as("a client of nobody in particular")
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void hostileBodiesAreRefusedInWords() throws Exception {
        var provider = new AnOperator(house);
        var token = token(provider);
        var key = signatures.renew(provider.agent, provider.operator.id()).orThrow();
        var notice = provider.told(UUID.randomUUID());
        assertThat(send(token, key, notice, "[1]", now()).statusCode()).isEqualTo(400);
        assertThat(send(token, key, notice, "{", now()).statusCode()).isEqualTo(400);
        assertThat(send(token, key, notice, "", now()).statusCode()).isEqualTo(400);
        assertThat(send(token, key, notice, "{\"x\":\"" + "a".repeat(70_000) + "\"}", now())
                        .statusCode())
                .isIn(401, 413);
        assertThat(send(token, key, notice, "{}", now()).statusCode()).isEqualTo(422);
        assertThat(send(
                                token,
                                key,
                                notice,
                                "{\"id\":\"" + UUID.randomUUID() + "\",\"sequence\":1,\"kind\":\"MAINTAINED\"}",
                                now())
                        .statusCode())
                .as("not of version 7")
                .isEqualTo(422);
        assertThat(send(
                                token,
                                key,
                                notice,
                                "{\"id\":\"" + Uuid7.next() + "\",\"sequence\":99999999999,\"kind\":\"MAINTAINED\"}",
                                now())
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(
                                token,
                                key,
                                notice,
                                "{\"id\":\"" + Uuid7.next()
                                        + "\",\"sequence\":1,\"kind\":\"DEBT\",\"amount\":1e12,\"since\":\"2026-03-01\",\"litigation\":false}",
                                now())
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(get(token, HOME + "/" + notice)).get("answers")).isEmpty();
    }

    @Test
    void aFormerKeyWorksForAWhileBesideTheNewOne() throws Exception {
        var provider = new AnOperator(house);
        var token = token(provider);
        var notice = provider.told(UUID.randomUUID());
        var former = signatures.renew(provider.agent, provider.operator.id()).orThrow();
        var fresh = signatures.renew(provider.agent, provider.operator.id()).orThrow();
        int sequence = 1;
        for (var key : new String[] {former, fresh}) {
            var body = "{\"id\":\"" + Uuid7.next() + "\",\"sequence\":" + sequence++ + ",\"kind\":\"MAINTAINED\"}";
            assertThat(send(token, key, notice, body, now()).statusCode()).isEqualTo(200);
        }
    }

    private String token(AnOperator provider) throws Exception {
        var client = clients.make(
                        Actor.SYSTEM,
                        "Système d’un opérateur",
                        new Scope.Organisation(provider.organisation),
                        Set.of(ApiScope.ANSWER_NOTICES))
                .orThrow();
        return Tokens.of(http, base, client, ApiScope.ANSWER_NOTICES.code());
    }

    private HttpResponse<String> send(String token, String key, UUID notice, String body, String time)
            throws Exception {
        return post(token, notice, body, time, signature(key, time, HOME + "/" + notice + "/answers", body));
    }

    private HttpResponse<String> post(String token, UUID notice, String body, String time, String signature)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + HOME + "/" + notice + "/answers"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Mediane-Timestamp", time)
                        .header("Mediane-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String token, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    /** As a program of a provider computes it. */
    private static String signature(String key, String time, String path, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of()
                .formatHex(mac.doFinal((time + ".POST." + path + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }
}
