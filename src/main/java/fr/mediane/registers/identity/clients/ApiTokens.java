package fr.mediane.registers.identity.clients;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Checks the tokens of API clients: ours, still good, and of a client that nobody has revoked since. */
@Component
public class ApiTokens {
    private final JwtDecoder decoder;
    private final ApiClientDesk desk;

    ApiTokens(JwtDecoder apiTokenDecoder, ApiClientDesk desk) {
        this.decoder = apiTokenDecoder;
        this.desk = desk;
    }

    /** Not an {@code AuthenticationManager} bean: the framework would ask it about people too. */
    public Authentication authenticate(Authentication presented) {
        if (!(presented instanceof BearerTokenAuthenticationToken bearer)) {
            throw new InvalidBearerTokenException("not a token");
        }
        try {
            var token = decoder.decode(bearer.getToken());
            var scopes = token.getClaimAsStringList("scope");
            return RegisteredApiClients.id(String.valueOf(token.getSubject()))
                    .filter(id -> desk.active(id).isPresent())
                    .map(id -> new ApiCaller(id, scopes == null ? Set.of() : Set.copyOf(scopes)))
                    .orElseThrow(() -> new InvalidBearerTokenException("the client is revoked"));
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("the token is not good", e);
        }
    }

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, String issuer) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", audience -> audience != null && audience.contains(issuer))));
        return decoder;
    }
}
