package fr.mediane.registers.organisations;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may do what with an organisation. A right over one that was merged is a right over the one that stands for it. */
@Component
class OrganisationRights {
    private static final Set<Role> MAY_SEE = Set.of(Role.EMPLOYER, Role.VENUE_MANAGER);
    private final Organisations organisations;

    OrganisationRights(Organisations organisations) {
        this.organisations = organisations;
    }

    boolean administers(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    boolean mayEdit(Actor actor, UUID current) {
        return administers(actor) || holds(actor, Set.of(Role.EMPLOYER), current);
    }

    boolean maySee(Actor actor, UUID current) {
        return administers(actor) || holds(actor, MAY_SEE, current);
    }

    private boolean holds(Actor actor, Set<Role> roles, UUID current) {
        return actor.grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(grant -> grant.scope())
                .anyMatch(scope -> scope instanceof Scope.Organisation(var id)
                        && organisations
                                .current(id)
                                .filter(mine -> mine.id().equals(current))
                                .isPresent());
    }
}
