package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.IdentitySettings;
import fr.mediane.registers.identity.Provider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What a service sends back, believed only when its own key has signed it: the id token, and the userinfo, which both
 * services sign too. RS256 and ES256 only: no other algorithm, and never "none".
 */
@Component
class ProviderAnswers implements JwtDecoderFactory<ClientRegistration> {
    private static final MediaType JWT = MediaType.valueOf("application/jwt");
    private static final List<String> LEVELS = List.of("eidas1", "eidas2", "eidas3");
    private final BackChannel backChannel;
    private final IdentitySettings settings;
    private final Map<Kind, JwtDecoder> decoders = new ConcurrentHashMap<>();

    private enum Answer {
        ID_TOKEN,
        USERINFO
    }

    private record Kind(String registration, String jwkSetUri, String clientId, Answer answer) {}

    ProviderAnswers(BackChannel backChannel, IdentitySettings settings) {
        this.backChannel = backChannel;
        this.settings = settings;
    }

    /** Checks id tokens: signature, issuer, audience, expiry, level of assurance. The nonce is checked by the caller. */
    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoder(registration, Answer.ID_TOKEN);
    }

    /**
     * Asks who this is and checks the signed answer.
     *
     * @throws BadJwtException when the answer is unsigned, altered, or for somebody else
     */
    Map<String, Object> userInfo(ClientRegistration registration, String accessToken, String subject) {
        var answer = ask(registration, accessToken);
        var claims = decoder(registration, Answer.USERINFO).decode(answer).getClaims();
        if (!subject.equals(claims.get("sub"))) {
            throw new BadJwtException("the userinfo is about someone else than the id token");
        }
        return claims;
    }

    private String ask(ClientRegistration registration, String accessToken) {
        try {
            var response = backChannel
                    .client()
                    .get()
                    .uri(Objects.requireNonNull(registration
                            .getProviderDetails()
                            .getUserInfoEndpoint()
                            .getUri()))
                    .accept(JWT)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + accessToken)
                    .retrieve()
                    .toEntity(String.class);
            var body = response.getBody();
            if (body == null || !JWT.isCompatibleWith(response.getHeaders().getContentType())) {
                throw new BadJwtException("the userinfo is not signed");
            }
            return body.strip();
        } catch (RestClientException e) {
            throw new BadJwtException("the userinfo cannot be had", e);
        }
    }

    private JwtDecoder decoder(ClientRegistration registration, Answer answer) {
        var kind = new Kind(
                registration.getRegistrationId(),
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()),
                registration.getClientId(),
                answer);
        return decoders.computeIfAbsent(kind, _ -> decoder(kind, registration));
    }

    private JwtDecoder decoder(Kind kind, ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(kind.jwkSetUri())
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
                .restOperations(backChannel.template())
                .build();
        decoder.setJwtValidator(
                switch (kind.answer()) {
                    case ID_TOKEN ->
                        new DelegatingOAuth2TokenValidator<>(
                                new JwtTimestampValidator(), new OidcIdTokenValidator(registration), assurance(kind));
                    case USERINFO ->
                        new DelegatingOAuth2TokenValidator<>(
                                new JwtTimestampValidator(), issuer(registration), audience(kind));
                });
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> issuer(ClientRegistration registration) {
        var expected = registration.getProviderDetails().getIssuerUri();
        return new JwtClaimValidator<Object>(
                "iss", issuer -> issuer != null && issuer.toString().equals(expected));
    }

    private static OAuth2TokenValidator<Jwt> audience(Kind kind) {
        return new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(kind.clientId()));
    }

    /** At least as sure of the person as the setting asks for. */
    private OAuth2TokenValidator<Jwt> assurance(Kind kind) {
        var provider = Provider.ofPath(kind.registration()).orElseThrow();
        int least = LEVELS.indexOf(settings.of(provider).acr());
        return new JwtClaimValidator<String>("acr", acr -> acr != null && LEVELS.indexOf(acr) >= Math.max(0, least));
    }
}
