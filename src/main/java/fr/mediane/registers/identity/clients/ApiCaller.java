package fr.mediane.registers.identity.clients;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An API client, as the request knows it. */
public final class ApiCaller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final UUID client;
    private final transient Set<String> scopes;

    ApiCaller(UUID client, Set<String> scopes) {
        super(List.of());
        this.client = client;
        this.scopes = scopes;
        super.setAuthenticated(true);
    }

    public UUID client() {
        return client;
    }

    public Set<String> scopes() {
        return scopes;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiCaller caller && caller.client.equals(client) && caller.scopes.equals(scopes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(client, scopes);
    }
}
