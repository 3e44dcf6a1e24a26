package fr.mediane.programmes.mediation.offline.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the offline page, for who may record. */
@Component
class OfflineNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return ActivityDesk.mayRecord(actor) ? List.of(new Entry("offline.nav", OfflinePages.HOME, 190)) : List.of();
    }
}
