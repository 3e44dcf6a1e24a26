package fr.mediane.registers.identity.clients;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.platform.crypto.Secrets;
import fr.mediane.registers.identity.SignInDesk;
import fr.mediane.registers.journal.Action;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.territory.TerritoryDesk;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs that call the API: administrators make, renew and revoke them. */
@Component
@Transactional
public class ApiClientDesk {
    /** How long the old secret stays good after a renewal. */
    public static final Duration OVERLAP = Duration.ofDays(7);

    private static final int LONGEST_NAME = 200;
    private static final String TYPE = "api-client";
    private final ApiClients clients;
    private final JournalDesk journal;
    private final TerritoryDesk territory;

    ApiClientDesk(ApiClients clients, JournalDesk journal, TerritoryDesk territory) {
        this.clients = clients;
        this.journal = journal;
        this.territory = territory;
    }

    public Decision<List<ApiClient>> all(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR) ? Decision.accepted(clients.all()) : Decision.forbidden();
    }

    /**
     * Makes a client with its first secret.
     *
     * @param reach for whom it acts: an organisation, a territory, or nobody in particular
     */
    public Decision<ApiClient.Fresh> make(Actor actor, String name, Scope reach, Set<ApiScope> scopes) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        var reasons = faults(name, reach, scopes);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        var id = clients.make(name.strip(), reach, scopes, actor.account());
        journal.created(
                actor, Entry.of(SignInDesk.MODULE, TYPE, id, "name", "organisation", "territory", "scopes", "secret"));
        return Decision.accepted(secret(id));
    }

    private List<ErrorKey> faults(String name, Scope reach, Set<ApiScope> scopes) {
        var reasons = new ArrayList<ErrorKey>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(ErrorKey.on("name", "identity.error.client-name"));
        }
        if (scopes.isEmpty()) {
            reasons.add(ErrorKey.on("scopes", "identity.error.client-scopes"));
        }
        if (reach instanceof Scope.Own
                || reach instanceof Scope.Territory within
                        && territory.name(within).isEmpty()) {
            reasons.add(ErrorKey.on("territory", "identity.error.territory"));
        }
        if ((scopes.contains(ApiScope.WRITE_VENUES) || scopes.contains(ApiScope.ANSWER_NOTICES))
                && !(reach instanceof Scope.Organisation)) {
            reasons.add(ErrorKey.on("organisation", "identity.error.client-organisation"));
        }
        if (scopes.stream().anyMatch(ApiScope::ofCases) && reach instanceof Scope.Organisation) {
            reasons.add(ErrorKey.on("territory", "identity.error.client-territory"));
        }
        return reasons;
    }

    /** A new secret; the old one stays good for {@link #OVERLAP}. */
    public Decision<ApiClient.Fresh> renew(Actor actor, UUID id) {
        return change(actor, id, client -> {
            journal.changed(actor, Entry.of(SignInDesk.MODULE, TYPE, id, "secret"));
            return secret(id);
        });
    }

    /** From the next request on, neither its secrets nor its tokens are good. */
    public Decision<UUID> revoke(Actor actor, UUID id) {
        return change(actor, id, client -> {
            clients.revoke(id);
            journal.write(actor, Action.REVOKED, List.of(Entry.of(SignInDesk.MODULE, TYPE, id)));
            return id;
        });
    }

    /** A client that is not revoked, for the token server. */
    @Transactional(readOnly = true)
    public Optional<ApiClient> active(UUID id) {
        return clients.find(id).filter(client -> client.revoked().isEmpty());
    }

    /** Whether a secret is one of the client's good ones; notes that it was used. */
    public boolean proves(UUID id, String secret) {
        var presented = Secrets.hash(secret);
        boolean good = false;
        for (var hash : clients.hashes(id)) {
            good |= MessageDigest.isEqual(hash, presented);
        }
        if (good) {
            clients.used(id);
        }
        return good;
    }

    /** Who acts when a client calls with these scopes; empty once it is revoked. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(UUID id, Set<String> scopes) {
        return active(id).map(client -> {
            Set<Grant> grants = new HashSet<>();
            client.scopes().stream()
                    .filter(scope -> scopes.contains(scope.code()))
                    .forEach(scope -> grants.addAll(scope.grants(client.reach())));
            return new Actor(Optional.of(id), client.name(), grants);
        });
    }

    private <T> Decision<T> change(Actor actor, UUID id, Function<ApiClient, T> change) {
        if (!actor.isNationally(Role.ADMINISTRATOR)) {
            return Decision.forbidden();
        }
        return active(id).map(client -> Decision.accepted(change.apply(client))).orElseGet(Decision::unknown);
    }

    private ApiClient.Fresh secret(UUID id) {
        var secret = Secrets.make();
        clients.addSecret(id, Secrets.hash(secret), OVERLAP);
        return new ApiClient.Fresh(id, secret);
    }
}
