package fr.mediane.programmes.vouchers.providers;

import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.CaseState;
import fr.mediane.kernel.Actor;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a provider as its request goes on, within the very transaction in which it does: filed, it waits; accepted,
 * it is qualified with what it said; refused or closed, it is not, unless it was before.
 */
@Component
class ProviderMoves {
    private final CaseDesk cases;
    private final OrganisationDesk organisations;
    private final ProviderRequests requests;

    ProviderMoves(CaseDesk cases, OrganisationDesk organisations, ProviderRequests requests) {
        this.cases = cases;
        this.organisations = organisations;
        this.requests = requests;
    }

    @EventListener(condition = "#moved.procedure == '" + ProviderRequest.KEY + "'")
    public void on(CaseMoved moved) {
        var opened = cases.opened(moved.dossier());
        var dossier = opened.dossier();
        var application = ProviderRequest.application(opened.answers());
        if (moved.from() == CaseState.DRAFT) {
            var who = new Actor(dossier.openedBy(), "", Set.of());
            organisations
                    .byNumber(Actor.SYSTEM, ProviderRequest.number(opened.answers()))
                    .ifPresent(one -> requests.filed(who, one.id(), dossier.id(), application));
        } else if (moved.to() == CaseState.ACCEPTED) {
            requests.accepted(dossier.id(), application);
        } else if (moved.to().decided()) {
            requests.refused(dossier.id(), dossier.number());
        } else if (moved.from().decided()) {
            requests.takenUp(dossier.id(), application);
        }
    }
}
