package fr.mediane.registers.identity.signin;

import fr.mediane.registers.identity.IdentitySettings;
import fr.mediane.registers.identity.Provider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Sends people to a service ({@code /connexion/vers/proconnect}) and remembers where they came from. */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {
    static final String START = "/connexion/vers";
    private static final String RETURN = "mediane.return-address";
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final IdentitySettings settings;

    SignInRequests(ProviderRegistrations registrations, IdentitySettings settings) {
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        this.settings = settings;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith(START + "/") ? resolve(request, path.substring(START.length() + 1)) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        var provider = Provider.ofPath(registrationId);
        if (provider.isEmpty() || !request.getMethod().equals("GET")) {
            return null;
        }
        var resolved = requests.resolve(request, registrationId);
        if (resolved == null) {
            return null;
        }
        remember(request);
        var acr = settings.of(provider.get()).acr();
        return OAuth2AuthorizationRequest.from(resolved)
                .additionalParameters(parameters -> parameters.put("acr_values", acr))
                .build();
    }

    private static void remember(HttpServletRequest request) {
        var session = request.getSession();
        ReturnAddress.parse(request.getParameter(ReturnAddress.PARAMETER))
                .ifPresentOrElse(
                        address -> session.setAttribute(RETURN, address.path()), () -> session.removeAttribute(RETURN));
    }

    /** Where to go back to; asked once. */
    static Optional<ReturnAddress> takeReturnAddress(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(RETURN) instanceof String path)) {
            return Optional.empty();
        }
        session.removeAttribute(RETURN);
        return ReturnAddress.parse(path);
    }
}
