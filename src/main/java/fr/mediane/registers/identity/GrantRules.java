package fr.mediane.registers.identity;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which scope each role can have, and who may give or take which role. */
final class GrantRules {
    private GrantRules() {}

    /** Whether this role exists with this scope. */
    static boolean exists(Grant grant) {
        return switch (grant.role()) {
            case CASE_READER, CASE_DECIDER -> false;
            case CITIZEN -> grant.scope() instanceof Scope.Own;
            case MEDIATOR -> grant.scope() instanceof Scope.Own || grant.scope() instanceof Scope.Organisation;
            case COORDINATOR -> grant.scope() instanceof Scope.Territory;
            case EMPLOYER, VENUE_MANAGER, SPONSOR, DISTRIBUTOR, OPERATOR, NETWORK ->
                grant.scope() instanceof Scope.Organisation;
            case INSTRUCTOR -> grant.scope() instanceof Scope.Territory || grant.scope() instanceof Scope.National;
            case PREFECT, HUB ->
                grant.scope() instanceof Scope.Territory territory
                        && (territory.level() == Scope.Level.DEPARTEMENT || territory.level() == Scope.Level.REGION);
            case PAYER, CONTROLLER, ADMINISTRATOR -> grant.scope() instanceof Scope.National;
        };
    }

    /** Administrators give every role; an employer those of people who work in the employer's own organisation. */
    static boolean mayGive(Actor actor, Grant grant) {
        return administers(actor)
                || (grant.scope() instanceof Scope.Organisation(var organisation)
                        && Set.of(Role.MEDIATOR, Role.VENUE_MANAGER, Role.EMPLOYER)
                                .contains(grant.role())
                        && organisations(actor).contains(organisation));
    }

    /**
     * Whoever gives a role also invites to it; a coordinator invites counsellors to keep records of their own, and neither
     * gives that role to an account nor takes it back.
     */
    static boolean mayInvite(Actor actor, Grant grant) {
        return mayGive(actor, grant)
                || (actor.is(Role.COORDINATOR) && grant.equals(new Grant(Role.MEDIATOR, new Scope.Own())));
    }

    static boolean administers(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    /** Whether the actor gives roles at all. */
    static boolean givesRoles(Actor actor) {
        return administers(actor) || !organisations(actor).isEmpty();
    }

    /** The organisations that the actor answers for as an employer. */
    static Set<UUID> organisations(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
