package fr.mediane.engines.agenda.feeds.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.agenda.Hosts;
import fr.mediane.engines.agenda.feeds.FeedDesk;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the calendars of the venues one keeps; who receives people finds them in the agenda. */
@Component
class FeedNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return FeedDesk.mayFollow(actor) && !Hosts.mayReceive(actor)
                ? List.of(new Entry("agenda.feeds.title", FeedPages.HOME, 150))
                : List.of();
    }
}
