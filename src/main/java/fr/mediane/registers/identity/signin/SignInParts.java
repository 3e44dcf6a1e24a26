package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.clients.ApiTokens;
import java.util.List;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the sign-in of people is made of. */
@Component
record SignInParts(
        ProviderRegistrations registrations,
        SignInRequests requests,
        ProviderAnswers answers,
        PersonReader reader,
        SignInOutcome outcome,
        SignOut signOut,
        Doorkeeper doorkeeper,
        BackChannel backChannel,
        ApiTokens apiTokens) {

    AuthenticationManager tokens() {
        return apiTokens::authenticate;
    }

    /** Trades the code for tokens, with the same patience as every call to a service. */
    RestClient tokenClient() {
        return RestClient.builder()
                .requestFactory(backChannel.requests())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
