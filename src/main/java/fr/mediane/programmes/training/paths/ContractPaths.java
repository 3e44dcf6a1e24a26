package fr.mediane.programmes.training.paths;

import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.ContractEnded;
import fr.mediane.programmes.workforce.ContractStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A contract opens a path, and ends it, within its own transaction. A path that is open already goes on: whoever is hired
 * again the day after starts nothing anew. Training never stands in the way of a contract, so a refusal is left at that.
 */
@Component
class ContractPaths {
    private final PathDesk desk;

    ContractPaths(PathDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(ContractStarted started) {
        started.account()
                .ifPresent(account -> desk.open(
                        Actor.SYSTEM, started.contract(), started.organisation(), account, started.startsOn()));
    }

    @EventListener
    void on(ContractEnded ended) {
        desk.endOf(ended.contract(), ended.endedOn());
    }
}
