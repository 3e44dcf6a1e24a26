package fr.mediane.registers.identity.clients;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** API clients as the framework wants them: read from the database at each request, so that a revocation counts at once. */
@Component
class RegisteredApiClients implements RegisteredClientRepository {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private final ApiClientDesk desk;

    RegisteredApiClients(ApiClientDesk desk) {
        this.desk = desk;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are made on their own page");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return id(clientId)
                .flatMap(desk::active)
                .map(RegisteredApiClients::registered)
                .orElse(null);
    }

    /** The framework knows one secret per client and we have two during a renewal: it compares ids, we compare hashes. */
    PasswordEncoder proofs() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                throw new UnsupportedOperationException("secrets are hashed where they are made");
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String client) {
                return secret != null
                        && client != null
                        && id(client)
                                .filter(known -> desk.proves(known, secret.toString()))
                                .isPresent();
            }
        };
    }

    private static RegisteredClient registered(ApiClient client) {
        return RegisteredClient.withId(client.id().toString())
                .clientId(client.id().toString())
                .clientSecret(client.id().toString())
                .clientName(client.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> client.scopes().stream().map(ApiScope::code).forEach(scopes::add))
                .clientSettings(ClientSettings.builder().build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFE).build())
                .build();
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
