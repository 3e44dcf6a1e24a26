package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.BaseUrl;
import fr.mediane.platform.web.Programs;
import fr.mediane.registers.identity.IdentitySettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The first fence of the whole application. What someone may do, each Desk decides. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class WebSecurity {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain application(HttpSecurity http, SignInParts parts, SecurityHeaders headers, BaseUrl baseUrl) {
        http.authorizeHttpRequests(WebSecurity::fence);
        http.securityContext(context -> context.securityContextRepository(new SignInSession()));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        // programs of other building blocks have no form to prove the origin of, and no cookie that counts
        http.csrf(csrf -> csrf.csrfTokenRepository(csrf(baseUrl)).ignoringRequestMatchers("/govstack/**"));
        http.headers(headers);
        http.exceptionHandling(failures ->
                failures.authenticationEntryPoint(parts.doorkeeper()).accessDeniedHandler(parts.doorkeeper()));
        http.oauth2Login(login -> login(login, parts));
        http.oauth2ResourceServer(api -> api.authenticationEntryPoint(parts.doorkeeper())
                .bearerTokenResolver(WebSecurity::token)
                .authenticationManagerResolver(_ -> parts.tokens()));
        http.logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessHandler(parts.signOut()));
        http.addFilterBefore(new OneAddress(baseUrl), OAuth2AuthorizationRequestRedirectFilter.class);
        return http.build();
    }

    private static void fence(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/mon-espace/**", "/administration/**")
                .authenticated()
                .requestMatchers(HttpMethod.GET, "/api/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/**")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }

    /** Tokens are for the API: no page of people opens to a program. */
    private static @Nullable String token(HttpServletRequest request) {
        return Programs.call(request.getRequestURI()) ? new DefaultBearerTokenResolver().resolve(request) : null;
    }

    private static void login(OAuth2LoginConfigurer<HttpSecurity> login, SignInParts parts) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(parts.tokenClient());
        login.loginPage("/connexion")
                .clientRegistrationRepository(parts.registrations())
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(parts.requests()))
                .redirectionEndpoint(end -> end.baseUri("/connexion/retour/*"))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens))
                .userInfoEndpoint(user -> user.oidcUserService(parts.reader()))
                .successHandler(parts.outcome())
                .failureHandler(parts.outcome());
    }

    /** In a cookie rather than in the session, so that a visitor who only reads leaves no session behind. */
    private static CookieCsrfTokenRepository csrf(BaseUrl baseUrl) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(baseUrl.https() ? "__Host-mediane-csrf" : "mediane-csrf");
        tokens.setCookieCustomizer(cookie ->
                cookie.httpOnly(true).secure(baseUrl.https()).sameSite("Lax").path("/"));
        return tokens;
    }

    /** Signing in is all that the provider's access token is for: once the userinfo is read, it is forgotten. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
