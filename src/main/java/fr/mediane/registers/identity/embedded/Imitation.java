package fr.mediane.registers.identity.embedded;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SigningKeys;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** One of the two services as this process plays it: its own issuer, key, client and memory. */
final class Imitation {
    /** As the real services do. */
    private static final Duration ACCESS_TOKEN = Duration.ofSeconds(60);

    private static final Duration CODE = Duration.ofSeconds(60);
    private final Provider provider;
    private final Issuers issuers;
    private final JWKSource<SecurityContext> keys;
    private final JwtEncoder encoder;

    Imitation(Provider provider, Issuers issuers, SigningKeys signingKeys) {
        this.provider = provider;
        this.issuers = issuers;
        this.keys = signingKeys.source(
                "idp-" + provider.path(), JWSAlgorithm.parse(algorithm().getName()));
        this.encoder = new NimbusJwtEncoder(keys);
    }

    Provider provider() {
        return provider;
    }

    String at(String path) {
        return "/idp/" + provider.path() + path;
    }

    /** One of each, so that both kinds of signature are exercised every day. */
    SignatureAlgorithm algorithm() {
        return switch (provider) {
            case PROCONNECT -> SignatureAlgorithm.RS256;
            case FRANCECONNECT -> SignatureAlgorithm.ES256;
        };
    }

    JWKSource<SecurityContext> keys() {
        return keys;
    }

    JwtEncoder encoder() {
        return encoder;
    }

    JwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(algorithm()).build();
    }

    String clientId() {
        return "mediane";
    }

    RegisteredClient client() {
        return RegisteredClient.withId(provider.path())
                .clientId(clientId())
                .clientSecret("{noop}" + issuers.embeddedSecret(provider))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuers.returnAddress(provider))
                .postLogoutRedirectUri(issuers.signedOutAddress())
                .scopes(scopes -> scopes.addAll(PersonaClaims.scopes(provider)))
                .clientSettings(ClientSettings.builder()
                        .requireAuthorizationConsent(false)
                        .requireProofKey(true)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .authorizationCodeTimeToLive(CODE)
                        .idTokenSignatureAlgorithm(algorithm())
                        .build())
                .build();
    }

    AuthorizationServerSettings settings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .authorizationEndpoint("/authorize")
                .tokenEndpoint("/token")
                .jwkSetEndpoint("/jwks")
                .oidcUserInfoEndpoint("/userinfo")
                .oidcLogoutEndpoint("/session/end")
                .build();
    }

    OAuth2TokenGenerator<?> tokens() {
        var generator = new JwtGenerator(encoder);
        generator.setJwtCustomizer(this::complete);
        return new DelegatingOAuth2TokenGenerator(generator);
    }

    void describe(OidcProviderConfiguration.Builder configuration) {
        var algorithms = List.of(algorithm().getName());
        configuration
                .idTokenSigningAlgorithms(supported -> {
                    supported.clear();
                    supported.addAll(algorithms);
                })
                .scopes(supported -> supported.addAll(PersonaClaims.scopes(provider)))
                .claim("userinfo_signing_alg_values_supported", algorithms)
                .claim("acr_values_supported", List.of("eidas1"));
    }

    private void complete(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        var persona = Persona.of(provider, principal.getName()).orElseThrow();
        context.getJwsHeader().algorithm(algorithm());
        context.getClaims().subject(persona.subject());
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claim("acr", "eidas1");
            if (provider == Provider.PROCONNECT) {
                context.getClaims().claim("amr", List.of("pwd"));
            }
        }
    }
}
