package fr.mediane.registers.identity.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Sign-ins under way at the embedded service, and the latest ones for signing out: in memory, the oldest forgotten. */
final class RecentAuthorizations implements OAuth2AuthorizationService {
    private static final int KEPT = 1_000;
    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
        if (byId.size() > KEPT) {
            byId.remove(byId.keySet().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.values().stream()
                .filter(authorization -> holds(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        var held = authorization.getToken(token);
        if (held == null) {
            return token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE));
        }
        if (type == null) {
            return true;
        }
        return switch (type.getValue()) {
            case OAuth2ParameterNames.CODE -> held.getToken() instanceof OAuth2AuthorizationCode;
            case OidcParameterNames.ID_TOKEN -> held.getToken() instanceof OidcIdToken;
            case OAuth2ParameterNames.ACCESS_TOKEN -> held.getToken() instanceof OAuth2AccessToken;
            default -> false;
        };
    }
}
