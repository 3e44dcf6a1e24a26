package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that calls the API. Its id is its {@code client_id}.
 *
 * @param reach for whom it acts: an organisation, a territory, or nobody in particular
 * @param secrets those that are good now, without the secrets themselves, newest first
 */
public record ApiClient(
        UUID id,
        String name,
        Scope reach,
        Set<ApiScope> scopes,
        Instant created,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked,
        List<Secret> secrets) {

    /**
     * When a secret was made and until when it is good.
     *
     * @param expires empty when it has no end
     */
    public record Secret(Instant created, Optional<Instant> expires) {}

    /** A new secret; shown once and cannot be had again. */
    public record Fresh(UUID client, String secret) {}
}
