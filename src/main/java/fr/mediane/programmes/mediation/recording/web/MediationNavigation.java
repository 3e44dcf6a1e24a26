package fr.mediane.programmes.mediation.recording.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.mediation.ActivityDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to one's activities, for who may record. */
@Component
class MediationNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return ActivityDesk.mayRecord(actor)
                ? List.of(new Entry("mediation.nav.activities", RecordingPages.HOME, 110))
                : List.of();
    }
}
