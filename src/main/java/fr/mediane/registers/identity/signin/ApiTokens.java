package fr.mediane.registers.identity.signin;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Checks the tokens of API clients. */
@Component
class ApiTokens implements AuthenticationManager {
    @Override
    public Authentication authenticate(Authentication token) {
        throw new InvalidBearerTokenException("no API client yet");
    }
}
