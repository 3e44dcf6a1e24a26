package fr.mediane.registers.identity.signin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone signed in, as the request knows them. */
public final class SignedInPerson extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final SignedIn signedIn;

    public SignedInPerson(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        super.setAuthenticated(true);
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson person && person.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(signedIn);
    }
}
