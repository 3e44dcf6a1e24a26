package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.List;
import java.util.UUID;

/** Candidates are for employers alone: not for the administration, nor the prefecture, who get figures. */
final class RecruitmentRights {
    private RecruitmentRights() {}

    /** For whom the actor recruits. */
    static List<UUID> employers(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant -> grant.scope() instanceof Scope.Organisation(var id)
                        ? List.of(id).stream()
                        : List.<UUID>of().stream())
                .toList();
    }

    static boolean recruits(Actor actor, UUID employer) {
        return employers(actor).contains(employer);
    }
}
