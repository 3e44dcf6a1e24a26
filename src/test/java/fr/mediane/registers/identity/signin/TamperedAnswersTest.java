package fr.mediane.registers.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.mediane.registers.identity.IdentitySettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;

/** A service that lies, over real HTTP: nothing it says may be believed. */
class TamperedAnswersTest {
    private static final Instant NOW = Clock.systemUTC().instant();
    private final RSAKey rsa = rsa();
    private final ECKey ec = ec();
    private final ProviderAnswers answers = new ProviderAnswers(new BackChannel(), settings("eidas1"));
    private HttpServer server = start();
    private String userInfo = "";
    private String type = "application/jwt";

    @BeforeEach
    void publishTheKeys() {
        var keys = new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString();
        server.createContext("/jwks", exchange -> answer(exchange, "application/json", keys));
        server.createContext("/userinfo", exchange -> answer(exchange, type, userInfo));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"RS256", "ES256"})
    void believesAnAnswerSignedByTheService(String algorithm) {
        userInfo = algorithm.equals("RS256") ? signed(rsa, claims(_ -> {})) : signed(ec, claims(_ -> {}));
        assertThat(ask()).containsEntry("sub", "person-1");
    }

    @Test
    void believesAnAnswerWithoutAnEnd() {
        userInfo = signed(ec, claims(claims -> claims.expirationTime(null)));
        assertThat(ask()).containsEntry("sub", "person-1");
    }

    @Test
    void refusesPlainJson() {
        type = "application/json";
        userInfo = "{\"sub\":\"person-1\"}";
        refused();
    }

    @Test
    void refusesAnAnswerThatNobodySigned() {
        userInfo = new PlainJWT(claims(_ -> {})).serialize();
        refused();
    }

    @Test
    void refusesAnotherKey() {
        var other = ec();
        userInfo = signed(other, claims(_ -> {}));
        refused();
        userInfo = signed(new ECKey.Builder(other).keyID(ec.getKeyID()).build(), claims(_ -> {}));
        refused();
    }

    @Test
    void refusesThePublicKeyTakenForASharedSecret() throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(rsa.getKeyID()).build();
        var jwt = new SignedJWT(header, claims(_ -> {}));
        jwt.sign(new MACSigner(rsa.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
        userInfo = jwt.serialize();
        refused();
    }

    @Test
    void refusesAnAlteredAnswer() {
        var parts = signed(ec, claims(_ -> {})).split("\\.");
        var other = signed(ec, claims(claims -> claims.claim("given_name", "Mallory")))
                .split("\\.");
        userInfo = parts[0] + "." + other[1] + "." + parts[2];
        refused();
    }

    @ParameterizedTest
    @CsvSource({"iss,https://ailleurs.example", "aud,somebody-else", "sub,person-2"})
    void refusesAnAnswerFromForOrAboutSomeoneElse(String claim, String value) {
        userInfo = signed(ec, claims(claims -> claims.claim(claim, value)));
        refused();
    }

    @Test
    void refusesAnAnswerThatIsOver() {
        userInfo = signed(ec, claims(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(600)))));
        refused();
    }

    @ParameterizedTest
    @CsvSource({"eidas1,eidas1,true", "eidas1,eidas3,true", "eidas2,eidas1,false", "eidas1,'',false", "eidas1,pwd,false"
    })
    void asksForAtLeastTheLevelOfAssuranceOfTheSetting(String least, String given, boolean enough) {
        var strict = new ProviderAnswers(new BackChannel(), settings(least));
        var idToken = signed(ec, claims(claims -> claims.claim("acr", given)));
        var decoder = strict.createDecoder(registration());
        if (enough) {
            assertThat(decoder.decode(idToken).getSubject()).isEqualTo("person-1");
        } else {
            assertThatThrownBy(() -> decoder.decode(idToken)).isInstanceOf(JwtException.class);
        }
    }

    private Map<String, Object> ask() {
        return answers.userInfo(registration(), "token", "person-1");
    }

    private void refused() {
        assertThatThrownBy(this::ask).isInstanceOf(JwtException.class);
    }

    private static IdentitySettings settings(String acr) {
        var access = new IdentitySettings.Access("", "", "", acr, "");
        return new IdentitySettings(true, access, access, "");
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("proconnect")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("mediane")
                .clientSecret("secret")
                .redirectUri("http://localhost/retour")
                .issuerUri(issuer())
                .authorizationUri(issuer() + "/authorize")
                .tokenUri(issuer() + "/token")
                .jwkSetUri(issuer() + "/jwks")
                .userInfoUri(issuer() + "/userinfo")
                .build();
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("mediane")
                .subject("person-1")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(60)));
        change.accept(claims);
        return claims.build();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), claims);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key), claims);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String key, JWSSigner signer, JWTClaimsSet claims)
            throws Exception {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(key)
                .type(JOSEObjectType.JWT)
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
