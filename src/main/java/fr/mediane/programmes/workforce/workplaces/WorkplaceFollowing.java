package fr.mediane.programmes.workforce.workplaces;

import fr.mediane.engines.agenda.openings.OpeningDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.ContractEnded;
import fr.mediane.programmes.workforce.PositionGivenBack;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Within the transaction that ends a contract or gives a position back: nobody is expected any more where nobody comes. The
 * presence of somebody at venues ends with their contract (rules of the programme).
 */
@Component
class WorkplaceFollowing {
    private final Workplaces workplaces;
    private final VenueDirectoryDesk venues;
    private final OpeningDesk openings;
    private final ContractDesk contracts;

    WorkplaceFollowing(Workplaces workplaces, VenueDirectoryDesk venues, OpeningDesk openings, ContractDesk contracts) {
        this.workplaces = workplaces;
        this.venues = venues;
        this.openings = openings;
        this.contracts = contracts;
    }

    @EventListener
    void on(ContractEnded ended) {
        var there = venues.family(
                workplaces.of(ended.position()).stream().map(Workplace::venue).toList());
        ended.account()
                .filter(_ -> !there.isEmpty() && !contracts.goesOn(ended.contract()))
                .ifPresent(account -> openings.leave(Actor.SYSTEM, account, there, ended.endedOn()));
    }

    @EventListener
    void on(PositionGivenBack given) {
        workplaces.end(
                workplaces.of(given.position()).stream().map(Workplace::id).toList(), given.on());
    }
}
