package fr.mediane.engines.procedures.hooks;

import fr.mediane.engines.procedures.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction in which a case moves, whom that is to be told: if it does not move, nobody is. */
@Component
class Telling {
    private final Deliveries deliveries;

    Telling(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @EventListener
    void on(CaseMoved moved) {
        deliveries.write(moved.dossier(), moved.from().code(), moved.to().code(), moved.at());
    }
}
