package fr.mediane.registers.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;

/** The sign-in behind the running session. */
public final class CurrentSignIn {
    private CurrentSignIn() {}

    /** From here on the session acts with this account: its sign-in leads there now. */
    public static void leadsTo(HttpServletRequest request, UUID account) {
        var session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInPerson person
                && !person.signedIn().account().equals(account)) {
            request.changeSessionId();
            request.getSession()
                    .setAttribute(
                            SignInSession.ATTRIBUTE,
                            new SignedIn(
                                    account,
                                    person.signedIn().provider(),
                                    person.signedIn().idToken()));
        }
    }
}
