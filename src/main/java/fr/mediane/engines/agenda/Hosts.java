package fr.mediane.engines.agenda;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.Optional;
import java.util.UUID;

/** Who receives people: counsellors and their coordinators, each in an agenda of their own. */
public final class Hosts {
    private Hosts() {}

    /** Whether they have an agenda at all. */
    public static boolean mayReceive(Actor actor) {
        return account(actor).isPresent();
    }

    public static Optional<UUID> account(Actor actor) {
        return actor.account().filter(account -> actor.is(Role.MEDIATOR) || actor.is(Role.COORDINATOR));
    }
}
