package fr.mediane.registers.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out of a sign-in that this process no longer remembers, because it was restarted since: the session here ends all
 * the same, and people are sent back, to the one address that is registered.
 */
record ForgottenSignIn(String registeredReturn) implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (!registeredReturn.equals(request.getParameter("post_logout_redirect_uri"))) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var back = UriComponentsBuilder.fromUriString(registeredReturn);
        var state = request.getParameter("state");
        response.sendRedirect(
                state == null
                        ? back.toUriString()
                        : back.queryParam("state", "{state}")
                                .encode()
                                .buildAndExpand(state)
                                .toUriString());
    }
}
