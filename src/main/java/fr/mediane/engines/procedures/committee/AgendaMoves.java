package fr.mediane.engines.procedures.committee;

import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.engines.procedures.CaseState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A case that is decided otherwise, sent back or withdrawn leaves the agenda of a meeting to come. */
@Component
class AgendaMoves {
    private final Sittings sittings;
    private final Agendas agendas;

    AgendaMoves(Sittings sittings, Agendas agendas) {
        this.sittings = sittings;
        this.agendas = agendas;
    }

    @EventListener
    void on(CaseMoved moved) {
        if (moved.from() == CaseState.UNDER_INSTRUCTION) {
            agendas.waiting(moved.dossier())
                    .filter(item ->
                            sittings.lock(item.sitting()).filter(Sitting::open).isPresent())
                    .ifPresent(item -> agendas.remove(item.id()));
        }
    }
}
