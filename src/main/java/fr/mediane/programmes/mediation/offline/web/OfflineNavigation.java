package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.OfflineWork;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the offline page, for who may record. */
@Component
class OfflineNavigation implements Navigation, OfflineWork {
    @Override
    public List<Entry> entries(Actor actor) {
        return ActivityDesk.mayRecord(actor) ? List.of(new Entry("offline.nav", OfflinePages.HOME, 190)) : List.of();
    }

    @Override
    public String name() {
        return "activites";
    }

    @Override
    public boolean allowed(Actor actor) {
        return ActivityDesk.mayRecord(actor);
    }
}
