package fr.mediane.engines.procedures;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Whose a case is: of the person it is for; of who writes it for somebody, until it is filed, and after that for as long as
 * the mandate holds. To everybody else there is no such case.
 */
@Component
public class Applicants {
    private final Cases cases;
    private final Mandates mandates;

    Applicants(Cases cases, Mandates mandates) {
        this.cases = cases;
        this.mandates = mandates;
    }

    public Decision<CaseFile> find(Actor actor, UUID id) {
        return own(actor, cases.find(id));
    }

    /** The same, kept from everybody else until this transaction ends. */
    public <T> Decision<T> locked(Actor actor, UUID id, Function<CaseFile, Decision<T>> then) {
        return own(actor, cases.lock(id)).flatMap(then);
    }

    private Decision<CaseFile> own(Actor actor, Optional<CaseFile> found) {
        if (!actor.signedIn()) {
            return Decision.forbidden();
        }
        return found.filter(dossier -> isTheirs(actor, dossier))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private boolean isTheirs(Actor actor, CaseFile dossier) {
        if (dossier.applicant().equals(actor.account())) {
            return true;
        }
        return dossier.state() == CaseState.DRAFT
                ? dossier.openedBy().equals(actor.account())
                : mandates.holds(dossier.id(), actor.account().orElseThrow());
    }
}
