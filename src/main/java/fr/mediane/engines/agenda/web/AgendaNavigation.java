package fr.mediane.engines.agenda.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to one's bookings, for citizens. */
@Component
class AgendaNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.CITIZEN) ? List.of(new Entry("agenda.nav.own", "/mon-espace/rendez-vous", 60)) : List.of();
    }
}
