package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import java.util.List;

/** Who decides: instructors (or their programs) of the very territory that a case belongs to, or of the whole country. */
public final class Instructors {
    private Instructors() {}

    /** Whether they decide anything at all. */
    public static boolean include(Actor actor) {
        return !scopes(actor).isEmpty();
    }

    /** Whether they decide this case. */
    public static boolean include(Actor actor, CaseFile dossier) {
        var scopes = scopes(actor);
        return dossier.state() != CaseState.DRAFT
                && dossier.instructedBy()
                        .filter(scope -> scopes.contains(scope)
                                || scopes.contains(new Scope.National()) && actor.is(Role.INSTRUCTOR))
                        .isPresent();
    }

    /** Whose cases they see. National cases are also decided by those who run the programme, who see no others. */
    public static List<Scope> scopes(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.INSTRUCTOR
                        || grant.role() == Role.CASE_DECIDER
                        || grant.equals(new Grant(Role.ADMINISTRATOR, new Scope.National())))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    /** Whether this is not somebody but a program that decides: of its very territory, or what is decided nationally. */
    static boolean program(Actor actor) {
        return actor.is(Role.CASE_DECIDER);
    }

    /** Whether they see every case of the country. */
    static boolean everywhere(Actor actor) {
        return actor.isNationally(Role.INSTRUCTOR);
    }
}
