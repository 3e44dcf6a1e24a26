package fr.mediane.registers.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.testing.MedianeTest;
import fr.mediane.testing.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** API clients over real HTTP: a secret, a token, a call; renewal and revocation. */
@MedianeTest
class ApiClientsTest {
    @Value("${mediane.base-url}")
    String base = "";

    @Autowired
    ApiClientDesk desk;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    private ApiClient.Fresh client() {
        return desk.make(
                        Actor.SYSTEM,
                        "Essai",
                        new Scope.Organisation(Uuid7.next()),
                        Set.of(ApiScope.READ_STATISTICS, ApiScope.WRITE_VENUES, ApiScope.ANSWER_NOTICES))
                .orThrow();
    }

    @Test
    void aClientGetsATokenForItsScopesAndCalls() throws Exception {
        var client = client();
        var answer = ask(client.client(), client.secret(), "lieux:ecrire");
        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = SignedJWT.parse(token(answer)).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(base);
        assertThat(claims.getSubject()).isEqualTo(client.client().toString());
        assertThat(claims.getStringListClaim("scope")).containsExactly("lieux:ecrire");
        assertThat(call(token(answer))).as("known, but there is no such route").isEqualTo(404);
        assertThat(call("")).isEqualTo(401);
        assertThat(call(token(answer) + "x")).isEqualTo(401);
    }

    @Test
    void aWrongSecretAndAnotherScopeAreRefused() throws Exception {
        var client = desk.make(
                        Actor.SYSTEM, "Essai", new Scope.Organisation(Uuid7.next()), Set.of(ApiScope.WRITE_VENUES))
                .orThrow();
        assertThat(ask(client.client(), client.secret() + "x", "lieux:ecrire").statusCode())
                .isEqualTo(401);
        assertThat(ask(UUID.randomUUID(), client.secret(), "lieux:ecrire").statusCode())
                .isEqualTo(401);
        assertThat(ask(client.client(), client.secret(), "statistiques:lire").statusCode())
                .isEqualTo(400);
    }

    @Test
    void afterARenewalBothSecretsAreGoodUntilTheOldOneEnds() throws Exception {
        var old = client();
        var fresh = desk.renew(Actor.SYSTEM, old.client()).orThrow();
        assertThat(ask(old.client(), old.secret(), "lieux:ecrire").statusCode()).isEqualTo(200);
        assertThat(ask(old.client(), fresh.secret(), "lieux:ecrire").statusCode())
                .isEqualTo(200);
        jdbc.sql(
                        "update identity.api_client_secret set expires_at = now() where client = :id and expires_at is not null")
                .param("id", old.client())
                .update();
        assertThat(ask(old.client(), old.secret(), "lieux:ecrire").statusCode()).isEqualTo(401);
        assertThat(ask(old.client(), fresh.secret(), "lieux:ecrire").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRevokedClientHasNeitherSecretsNorTokens() throws Exception {
        var client = client();
        var token = token(ask(client.client(), client.secret(), "lieux:ecrire"));
        assertThat(call(token)).isEqualTo(404);
        desk.revoke(Actor.SYSTEM, client.client()).orThrow();
        assertThat(call(token)).isEqualTo(401);
        assertThat(ask(client.client(), client.secret(), "lieux:ecrire").statusCode())
                .isEqualTo(401);
        assertThat(desk.renew(Actor.SYSTEM, client.client())).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void onlyAdministratorsMakeClients() {
        assertThat(desk.make(
                        Actor.PUBLIC, "Essai", new Scope.Organisation(Uuid7.next()), Set.of(ApiScope.WRITE_VENUES)))
                .isInstanceOf(Decision.Forbidden.class);
        assertThat(desk.make(Actor.SYSTEM, " ", new Scope.National(), Set.of())).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void theTokenServerGivesNothingToPeopleNorByAnotherGrant() throws Exception {
        var client = client();
        var request = HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", basic(client.client(), client.secret()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&code=x"))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> ask(UUID client, String secret, String scope) throws Exception {
        return Tokens.ask(http, base, new ApiClient.Fresh(client, secret), scope);
    }

    private static String basic(UUID client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static String token(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    /** A write to an address that does not exist: 401 for who is not known, 404 for who is. */
    private int call(String token) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1/nowhere")).POST(HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
