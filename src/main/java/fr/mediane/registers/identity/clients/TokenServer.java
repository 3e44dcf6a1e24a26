package fr.mediane.registers.identity.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.SigningKeys;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Gives tokens to API clients ({@code /oauth2/token}, client credentials). Always on, in production too, and apart from the
 * sign-in of people: its own filter chain, issuer and key.
 */
@Configuration(proxyBeanMethods = false)
class TokenServer {
    private static final String TOKEN = "/oauth2/token";
    private static final String KEYS = "/oauth2/jwks";
    private static final String DESCRIPTION = "/.well-known/oauth-authorization-server";

    @Bean
    @Order(3)
    SecurityFilterChain tokenChain(HttpSecurity http, RegisteredApiClients clients, BaseUrl baseUrl, SigningKeys keys) {
        var source = keys(keys);
        http.securityMatcher(TOKEN, KEYS, DESCRIPTION);
        http.setSharedObject(JWKSource.class, source);
        http.with(
                new OAuth2AuthorizationServerConfigurer(),
                server -> server.registeredClientRepository(clients)
                        .authorizationService(new NothingRemembered())
                        .authorizationServerSettings(AuthorizationServerSettings.builder()
                                .issuer(baseUrl.at(""))
                                .tokenEndpoint(TOKEN)
                                .jwkSetEndpoint(KEYS)
                                .build())
                        .tokenGenerator(generator(source, baseUrl))
                        .clientAuthentication(proof -> proof.authenticationProviders(all -> useHashes(all, clients)))
                        .authorizationServerMetadataEndpoint(described ->
                                described.authorizationServerMetadataCustomizer(TokenServer::onlyWhatThereIs)));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    /** Checks the tokens that this server gave. */
    @Bean
    JwtDecoder apiTokenDecoder(BaseUrl baseUrl, SigningKeys keys) {
        return ApiTokens.decoder(keys(keys), baseUrl.at(""));
    }

    private static JWKSource<SecurityContext> keys(SigningKeys keys) {
        return keys.source("tokens", JWSAlgorithm.ES256);
    }

    private static JwtGenerator generator(JWKSource<SecurityContext> source, BaseUrl baseUrl) {
        var generator = new JwtGenerator(new NimbusJwtEncoder(source));
        generator.setJwtCustomizer((JwtEncodingContext context) -> {
            context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            context.getClaims().audience(List.of(baseUrl.at("")));
        });
        return generator;
    }

    private static void useHashes(List<AuthenticationProvider> providers, RegisteredApiClients clients) {
        for (var provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(clients.proofs());
            }
        }
    }

    /** The framework would also list endpoints that this server does not have. */
    private static void onlyWhatThereIs(OAuth2AuthorizationServerMetadata.Builder description) {
        var secrets = List.of("client_secret_basic", "client_secret_post");
        description.claims(claims -> {
            claims.keySet().retainAll(List.of("issuer", "token_endpoint", "jwks_uri"));
            claims.put("grant_types_supported", List.of("client_credentials"));
            claims.put("response_types_supported", List.of());
            claims.put("token_endpoint_auth_methods_supported", secrets);
        });
    }
}
