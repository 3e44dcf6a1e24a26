package fr.mediane.registers.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Keeps {@link SignedIn} in the session, and nothing of the framework's: an update of it signs nobody out. */
final class SignInSession implements SecurityContextRepository {
    static final String ATTRIBUTE = "mediane.signed-in";

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signedIn(context.getAuthentication());
        if (signedIn.isPresent()) {
            request.getSession().setAttribute(ATTRIBUTE, signedIn.get());
        } else if (request.getSession(false) != null) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signedIn(request).isPresent();
    }

    private static SecurityContext load(HttpServletRequest request) {
        return signedIn(request)
                .map(signedIn -> new SecurityContextImpl(new SignedInPerson(signedIn)))
                .orElseGet(SecurityContextImpl::new);
    }

    private static Optional<SignedIn> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static Optional<SignedIn> signedIn(@Nullable Authentication authentication) {
        if (authentication instanceof SignedInPerson person) {
            return Optional.of(person.signedIn());
        }
        return authentication instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof VerifiedUser user
                ? Optional.of(user.signedIn())
                : Optional.empty();
    }

    /** Reads the session only when somebody asks who it is. */
    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            var known = context;
            if (known == null) {
                known = source.get();
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
