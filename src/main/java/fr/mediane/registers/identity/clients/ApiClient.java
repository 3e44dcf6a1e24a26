package fr.mediane.registers.identity.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A program that calls the API. Its id is its {@code client_id}.
 *
 * @param organisation for which it acts; empty when for nobody in particular
 * @param secrets those that are good now, without the secrets themselves, newest first
 */
public record ApiClient(
        UUID id,
        String name,
        Optional<UUID> organisation,
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
