package fr.mediane.programmes.coordination.events.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the events, for everybody. */
@Component
class EventNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return List.of(new Entry("coordination.events.nav", EventPages.PATH, 15));
    }
}
