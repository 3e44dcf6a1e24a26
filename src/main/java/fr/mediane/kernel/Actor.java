package fr.mediane.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who asks. Every Desk takes it first and decides from its grants, without asking the identity register.
 *
 * @param account the account of a signed-in person or API client; empty for the public and for the system itself
 * @param name what to call them on a screen; never stored by a Desk
 * @param grants roles with their scopes, as they are at this very request
 */
public record Actor(Optional<UUID> account, String name, Set<Grant> grants) {
    /** Anybody, not signed in. */
    public static final Actor PUBLIC = new Actor(Optional.empty(), "", Set.of());

    /** Médiane itself: commands, scheduled jobs, demonstration data. */
    public static final Actor SYSTEM =
            new Actor(Optional.empty(), "Médiane", Set.of(new Grant(Role.ADMINISTRATOR, new Scope.National())));

    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean signedIn() {
        return account.isPresent();
    }

    /** Whether the actor holds the role, whatever its scope. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the actor holds the role over the whole country. */
    public boolean isNationally(Role role) {
        return grants.contains(new Grant(role, new Scope.National()));
    }

    /** Whether the actor holds the role for this organisation, or for the whole country. */
    public boolean isForOrganisation(Role role, UUID organisation) {
        return isNationally(role) || grants.contains(new Grant(role, new Scope.Organisation(organisation)));
    }
}
