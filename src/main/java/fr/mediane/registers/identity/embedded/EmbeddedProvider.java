package fr.mediane.registers.identity.embedded;

import com.nimbusds.jose.jwk.source.JWKSource;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SigningKeys;
import fr.mediane.registers.identity.signin.SecurityHeaders;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Both sign-in services in this very process, to try Médiane without an agreement with the State. They are real OpenID
 * providers: Médiane speaks to them as to the real ones, over HTTP.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mediane.identity.embedded", matchIfMissing = true)
class EmbeddedProvider {
    private final Issuers issuers;
    private final SigningKeys keys;
    private final BaseUrl baseUrl;
    private final SecurityHeaders headers;
    private final Clock clock;

    EmbeddedProvider(Issuers issuers, SigningKeys keys, BaseUrl baseUrl, SecurityHeaders headers, Clock clock) {
        this.issuers = issuers;
        this.keys = keys;
        this.baseUrl = baseUrl;
        this.headers = headers;
        this.clock = clock;
    }

    @Bean
    @Order(1)
    SecurityFilterChain embeddedProconnect(HttpSecurity http) {
        return chain(http, new Imitation(Provider.PROCONNECT, issuers, keys));
    }

    @Bean
    @Order(2)
    SecurityFilterChain embeddedFranceconnect(HttpSecurity http) {
        return chain(http, new Imitation(Provider.FRANCECONNECT, issuers, keys));
    }

    private SecurityFilterChain chain(HttpSecurity http, Imitation service) {
        http.securityMatcher(service.at("/**"));
        http.exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(service.at("/connexion")),
                PathPatternRequestMatcher.withDefaults().matcher(service.at("/authorize"))));
        http.setSharedObject(JWKSource.class, service.keys());
        http.with(new OAuth2AuthorizationServerConfigurer(), server -> provider(server, service));
        http.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> jwt.decoder(service.decoder())));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(service.at("/connexion"))
                .permitAll()
                .anyRequest()
                .authenticated());
        http.securityContext(context -> context.securityContextRepository(memory(service)));
        http.authenticationProvider(new PersonaCheck(service.provider()));
        http.formLogin(form -> form.loginPage(service.at("/connexion"))
                .usernameParameter("persona")
                .failureUrl(service.at("/connexion?erreur")));
        http.logout(LogoutConfigurer::disable);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrf(service)));
        http.headers(headers);
        http.addFilterBefore(new AsBaseUrl(baseUrl), SecurityContextHolderFilter.class);
        return http.build();
    }

    private void provider(OAuth2AuthorizationServerConfigurer server, Imitation service) {
        var userInfo = new SignedUserInfo(service, clock);
        server.registeredClientRepository(new InMemoryRegisteredClientRepository(service.client()))
                .authorizationService(new RecentAuthorizations())
                .authorizationServerSettings(service.settings())
                .tokenGenerator(service.tokens())
                .authorizationEndpoint(start -> start.authenticationProviders(EmbeddedProvider::insistOnNonce))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                described -> described.providerConfigurationCustomizer(service::describe))
                        .userInfoEndpoint(
                                who -> who.userInfoMapper(userInfo::claims).userInfoResponseHandler(userInfo))
                        .logoutEndpoint(
                                end -> end.errorResponseHandler(new ForgottenSignIn(issuers.signedOutAddress()))));
    }

    /** Both services refuse a sign-in without nonce or state, and so must this one. */
    private static void insistOnNonce(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthenticationValidator(new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                        .andThen(context -> {
                            OAuth2AuthorizationCodeRequestAuthenticationToken asked = context.getAuthentication();
                            if (asked.getState() == null
                                    || asked.getAdditionalParameters().get("nonce") == null) {
                                throw new OAuth2AuthorizationCodeRequestAuthenticationException(
                                        new OAuth2Error("invalid_request", "nonce and state are mandatory", null),
                                        asked);
                            }
                        }));
            }
        }
    }

    /** Under names of its own, so that its session can never pass for one of Médiane's. */
    private static SecurityContextRepository memory(Imitation service) {
        var session = new HttpSessionSecurityContextRepository();
        session.setSpringSecurityContextKey("idp." + service.provider().path());
        return new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(), session);
    }

    private CookieCsrfTokenRepository csrf(Imitation service) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("mediane-idp-csrf");
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(baseUrl.https()).sameSite("Lax").path(service.at("")));
        return tokens;
    }
}
