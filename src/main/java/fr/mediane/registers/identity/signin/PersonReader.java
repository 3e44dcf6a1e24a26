package fr.mediane.registers.identity.signin;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Siret;
import fr.mediane.registers.identity.Provider;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.identity.SignInDesk;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** From the service's signed answer to an account. Of what it says, only what Médiane needs goes any further. */
@Component
class PersonReader implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private static final int LONGEST_NAME = 200;
    private final ProviderAnswers answers;
    private final SignInDesk desk;

    PersonReader(ProviderAnswers answers, SignInDesk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = Provider.ofPath(request.getClientRegistration().getRegistrationId())
                .orElseThrow();
        var claims = claims(request);
        var account = desk.signIn(Actor.PUBLIC, signIn(provider, claims));
        return new VerifiedUser(account, provider, request.getIdToken());
    }

    private Map<String, Object> claims(OidcUserRequest request) {
        try {
            return answers.userInfo(
                    request.getClientRegistration(),
                    request.getAccessToken().getTokenValue(),
                    Objects.requireNonNull(request.getIdToken().getSubject()));
        } catch (JwtException e) {
            throw refused("invalid_user_info_response", String.valueOf(e.getMessage()));
        }
    }

    static SignIn signIn(Provider provider, Map<String, Object> claims) {
        var subject = required(claims, "sub");
        return switch (provider) {
            case PROCONNECT ->
                new SignIn(
                        provider,
                        required(claims, "idp_id"),
                        subject,
                        name(claims, "given_name"),
                        name(claims, "usual_name"),
                        Optional.of(required(claims, "email")),
                        Siret.parse(required(claims, "siret")).value());
            case FRANCECONNECT ->
                new SignIn(
                        provider,
                        "",
                        subject,
                        name(claims, "given_name"),
                        name(claims, "family_name"),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private static String name(Map<String, Object> claims, String claim) {
        var name = required(claims, claim);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String required(Map<String, Object> claims, String claim) {
        if (claims.get(claim) instanceof String text && !text.isBlank() && text.indexOf('\0') < 0) {
            return text.strip();
        }
        throw refused("invalid_user_info_response", "the userinfo lacks " + claim);
    }

    private static OAuth2AuthenticationException refused(String code, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, description, null), description);
    }
}
