package fr.mediane.programmes.workforce.grants.rules;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;

/** Who does what with grants. */
public final class GrantRights {
    private GrantRights() {}

    /** Whether the actor pays, and looks at what is shown for it. */
    public static boolean pays(Actor actor) {
        return actor.isNationally(Role.PAYER);
    }

    /** Whether the actor commits money to positions. */
    public static boolean commits(Actor actor) {
        return pays(actor) || rules(actor);
    }

    /** Whether the actor changes the rules. */
    public static boolean rules(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }
}
