package fr.mediane.programmes.training;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.Optional;
import java.util.UUID;

/** Who may do what about training. */
public final class TrainingRights {
    /** The name of this room in the journal. */
    public static final String MODULE = "programmes.training";

    private TrainingRights() {}

    /** Whether the actor records results, opens paths and keeps the catalogue: national administrators. */
    public static boolean administers(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Whether the actor prepares and approves the payments of training orders. */
    public static boolean pays(Actor actor) {
        return actor.isNationally(Role.PAYER);
    }

    /** The account of a counsellor or coordinator, who are trained; empty for everybody else. */
    public static Optional<UUID> trained(Actor actor) {
        return actor.is(Role.MEDIATOR) || actor.is(Role.COORDINATOR) ? actor.account() : Optional.empty();
    }
}
