package fr.mediane.registers.journal;

import fr.mediane.kernel.Actor;

/** Who acted, when it is not an account. API clients act with an account of their own. */
enum ActorKind {
    ACCOUNT,
    PUBLIC,
    SYSTEM;

    static ActorKind of(Actor actor) {
        if (actor.signedIn()) {
            return ACCOUNT;
        }
        return actor.equals(Actor.SYSTEM) ? SYSTEM : PUBLIC;
    }
}
