package fr.mediane.registers.identity.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Who this is, as a signed JWT: neither real service answers in plain JSON. */
final class SignedUserInfo implements AuthenticationSuccessHandler {
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private final Imitation service;
    private final Clock clock;

    SignedUserInfo(Imitation service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    OidcUserInfo claims(OidcUserInfoAuthenticationContext context) {
        var persona = Persona.of(service.provider(), context.getAuthorization().getPrincipalName())
                .orElseThrow();
        return new OidcUserInfo(
                PersonaClaims.of(persona, context.getAuthorization().getAuthorizedScopes()));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var userInfo = Objects.requireNonNull(((OidcUserInfoAuthenticationToken) authentication).getUserInfo());
        var now = clock.instant();
        var claims = JwtClaimsSet.builder()
                .claims(all -> all.putAll(userInfo.getClaims()))
                .issuer(AuthorizationServerContextHolder.getContext().getIssuer())
                .audience(List.of(service.clientId()))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .build();
        var header = JwsHeader.with(service.algorithm()).type("JWT").build();
        response.setContentType("application/jwt");
        response.getWriter()
                .print(service.encoder()
                        .encode(JwtEncoderParameters.from(header, claims))
                        .getTokenValue());
    }
}
