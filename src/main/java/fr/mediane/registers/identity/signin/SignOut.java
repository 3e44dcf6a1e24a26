package fr.mediane.registers.identity.signin;

import fr.mediane.kernel.Actor;
import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.SignInDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Signs out here first, then at the service, so that on a shared computer the next person does not walk in. The state that
 * the service brings back is kept in a short-lived cookie: the session is gone by then.
 */
@Component
public class SignOut implements LogoutSuccessHandler {
    private static final Logger log = LoggerFactory.getLogger(SignOut.class);
    private static final String COOKIE = "mediane-deconnexion";
    private static final String RETURN_PATH = "/deconnexion/retour";
    private final SecureRandom random = new SecureRandom();
    private final ProviderRegistrations registrations;
    private final Issuers issuers;
    private final SignInDesk desk;
    private final BaseUrl baseUrl;

    SignOut(ProviderRegistrations registrations, Issuers issuers, SignInDesk desk, BaseUrl baseUrl) {
        this.registrations = registrations;
        this.issuers = issuers;
        this.desk = desk;
        this.baseUrl = baseUrl;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (!(authentication instanceof SignedInPerson person)) {
            response.sendRedirect("/");
            return;
        }
        var account = person.signedIn().account();
        desk.signOut(new Actor(Optional.of(account), "", Set.of()));
        response.sendRedirect(atProvider(person.signedIn(), response).orElse("/connexion?deconnexion"));
    }

    private Optional<String> atProvider(SignedIn signedIn, HttpServletResponse response) {
        return endSession(signedIn).map(endpoint -> {
            var state = state();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(state, Duration.ofMinutes(10)));
            return UriComponentsBuilder.fromUriString(endpoint)
                    .queryParam("id_token_hint", "{hint}")
                    .queryParam("state", "{state}")
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(signedIn.idToken(), state, issuers.signedOutAddress())
                    .toUriString();
        });
    }

    private Optional<String> endSession(SignedIn signedIn) {
        try {
            return Optional.ofNullable(registrations
                            .of(signedIn.provider())
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(Object::toString);
        } catch (RuntimeException e) {
            log.warn("Signed out here only: {} does not answer", signedIn.provider());
            return Optional.empty();
        }
    }

    /** Whether the service brings back the state that this browser took there; asked once. */
    public boolean comesBack(HttpServletRequest request, HttpServletResponse response, @Nullable String state) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || state == null || !cookie.getValue().equals(state)) {
            return false;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        return true;
    }

    private String state() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path(RETURN_PATH)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(baseUrl.https())
                .maxAge(age)
                .build()
                .toString();
    }
}
