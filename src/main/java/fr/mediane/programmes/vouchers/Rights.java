package fr.mediane.programmes.vouchers;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For whom somebody acts: pays, or hands out. */
public final class Rights {
    private Rights() {}

    /** Whether the actor runs vouchers for everybody. */
    public static boolean runs(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** The organisations for which the actor holds this role. */
    public static Set<UUID> organisations(Actor actor, Role role) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == role)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Whether the actor holds this role for this organisation itself. */
    public static boolean holds(Actor actor, Role role, UUID organisation) {
        return actor.grants().stream()
                .anyMatch(grant -> grant.role() == role && grant.scope().equals(new Scope.Organisation(organisation)));
    }
}
