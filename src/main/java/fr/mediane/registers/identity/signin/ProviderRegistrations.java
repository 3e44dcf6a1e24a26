package fr.mediane.registers.identity.signin;

import fr.mediane.platform.web.BaseUrl;
import fr.mediane.registers.identity.IdentitySettings;
import fr.mediane.registers.identity.Issuers;
import fr.mediane.registers.identity.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * How Médiane is known to both services. Their addresses are discovered when the first person signs in, not at start: the
 * embedded service is this very process, and a real one may be down that morning.
 */
@Component
public class ProviderRegistrations implements ClientRegistrationRepository {
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};
    private final Issuers issuers;
    private final IdentitySettings settings;
    private final BaseUrl baseUrl;
    private final BackChannel backChannel;
    private final Map<Provider, ClientRegistration> known = new ConcurrentHashMap<>();

    ProviderRegistrations(Issuers issuers, IdentitySettings settings, BaseUrl baseUrl, BackChannel backChannel) {
        this.issuers = issuers;
        this.settings = settings;
        this.baseUrl = baseUrl;
        this.backChannel = backChannel;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return Provider.ofPath(registrationId).map(this::of).orElse(null);
    }

    ClientRegistration of(Provider provider) {
        var present = known.get(provider);
        if (present != null) {
            return present;
        }
        var discovered = discover(provider);
        known.put(provider, discovered);
        return discovered;
    }

    private ClientRegistration discover(Provider provider) {
        var issuer = issuers.issuer(provider);
        var configuration = Objects.requireNonNull(backChannel
                .client()
                .get()
                .uri(inside(provider, issuer + "/.well-known/openid-configuration"))
                .retrieve()
                .body(JSON));
        if (!issuer.equals(configuration.get("issuer"))) {
            throw new IllegalStateException(
                    "the service at " + issuer + " calls itself " + configuration.get("issuer"));
        }
        var builder = ClientRegistrations.fromOidcConfiguration(configuration);
        var discovered = builder.clientId("-").build().getProviderDetails();
        return builder.registrationId(provider.path())
                .clientId(issuers.clientId(provider))
                .clientSecret(issuers.clientSecret(provider))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(issuers.returnAddress(provider))
                .scope(settings.scopes(provider))
                .userNameAttributeName("sub")
                .tokenUri(inside(provider, discovered.getTokenUri()))
                .jwkSetUri(inside(provider, Objects.requireNonNull(discovered.getJwkSetUri())))
                .userInfoUri(inside(
                        provider,
                        Objects.requireNonNull(discovered.getUserInfoEndpoint().getUri())))
                .build();
    }

    /** What the server asks itself does not go round by the outside. */
    private String inside(Provider provider, String address) {
        return issuers.embedded(provider) ? baseUrl.inside(address) : address;
    }
}
