package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.Provider;
import java.util.List;
import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Between the provider's answer and the session: the account it leads to. Never kept. */
final class VerifiedUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;
    private final SignedIn signedIn;

    VerifiedUser(UUID account, Provider provider, OidcIdToken idToken) {
        super(List.of(), idToken);
        this.signedIn = new SignedIn(account, provider, idToken.getTokenValue());
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
