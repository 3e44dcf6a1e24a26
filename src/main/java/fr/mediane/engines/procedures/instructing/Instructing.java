package fr.mediane.engines.procedures.instructing;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.Cases;
import fr.mediane.engines.procedures.Steps;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which cases an instructor gets at: those of their territory. To everybody else there is no such case. */
@Component
public class Instructing {
    private final Cases cases;
    private final Steps steps;

    Instructing(Cases cases, Steps steps) {
        this.cases = cases;
        this.steps = steps;
    }

    public Decision<CaseFile> find(Actor actor, UUID id) {
        return theirs(actor, cases.find(id));
    }

    /** The case, kept from everybody else until this transaction ends. */
    public Decision<CaseFile> locked(Actor actor, UUID id, Function<CaseFile, Decision<CaseFile>> then) {
        return theirs(actor, cases.lock(id)).flatMap(then);
    }

    /** The same, unless this very step was taken before: then the case is as it stands. */
    Decision<CaseFile> once(Actor actor, UUID id, UUID step, Function<CaseFile, Decision<CaseFile>> then) {
        return locked(actor, id, dossier -> steps.taken(id, step) ? Decision.accepted(dossier) : then.apply(dossier));
    }

    /** Whether this very step of a case of theirs was taken before. */
    boolean taken(Actor actor, UUID id, UUID step) {
        return find(actor, id) instanceof Decision.Accepted<CaseFile> && steps.taken(id, step);
    }

    private static Decision<CaseFile> theirs(Actor actor, Optional<CaseFile> found) {
        if (!Instructors.include(actor)) {
            return Decision.forbidden();
        }
        return found.filter(dossier -> Instructors.include(actor, dossier))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }
}
