package fr.mediane.programmes.coordination;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.coordination.teams.TeamKeepingDesk;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People and teams of a test's own. */
public final class Coordinators {
    /** A département that no demonstration data knows. */
    public static final Scope.Territory LOT = new Scope.Territory(Scope.Level.DEPARTEMENT, "46");

    private Coordinators() {}

    public static Actor of(Scope.Territory territory) {
        return new Actor(Optional.of(Uuid7.next()), "", Set.of(new Grant(Role.COORDINATOR, territory)));
    }

    /** A new team of the Lot with a name of its own. */
    public static UUID team(TeamKeepingDesk keeping, Actor coordinator) {
        var id = Uuid7.next();
        return keeping.create(coordinator, id, "Équipe " + id, LOT).orThrow();
    }
}
