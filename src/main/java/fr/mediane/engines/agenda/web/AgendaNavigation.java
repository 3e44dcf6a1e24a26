package fr.mediane.engines.agenda.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to one's agenda, for who receives people; and to one's bookings, for citizens. */
@Component
class AgendaNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        if (actor.is(Role.CITIZEN)) {
            entries.add(new Entry("agenda.nav.own", "/mon-espace/rendez-vous", 60));
        }
        if (Hosts.mayReceive(actor)) {
            entries.add(new Entry("agenda.nav.agenda", AgendaPages.HOME, 105));
        }
        return entries;
    }
}
