package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.Provider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After the service has answered: back to where one came from, or to a page that says what went wrong. */
@Component
class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(SignInOutcome.class);

    /** FranceConnect's own session lasts as long; people use it on shared computers. */
    private static final Duration CITIZEN_IDLE = Duration.ofMinutes(30);

    /** A working day at the counter, between two people. */
    private static final Duration PROFESSIONAL_IDLE = Duration.ofHours(8);

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var provider = authentication.getPrincipal() instanceof VerifiedUser user
                ? user.signedIn().provider()
                : Provider.FRANCECONNECT;
        var idle = switch (provider) {
            case FRANCECONNECT -> CITIZEN_IDLE;
            case PROCONNECT -> PROFESSIONAL_IDLE;
        };
        request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
        response.sendRedirect(SignInRequests.takeReturnAddress(request)
                .map(ReturnAddress::path)
                .orElse("/mon-espace"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.warn("A sign-in did not succeed: {}", code.replaceAll("[^A-Za-z0-9_.-]", "?"));
        var address = SignInRequests.takeReturnAddress(request);
        var retour = address.map(back -> "&" + back.query().substring(1)).orElse("");
        response.sendRedirect("/connexion?erreur=" + reason(code) + retour);
    }

    private static String reason(String code) {
        return switch (code) {
            case "access_denied" -> "annule";
            case "OAuth2AuthorizationRequestException", "temporarily_unavailable", "invalid_token_response" ->
                "indisponible";
            default -> "echec";
        };
    }
}
