package fr.mediane.programmes.coordination.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.coordination.tags.web.TagPages;
import fr.mediane.programmes.coordination.teams.web.TeamPages;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the team, for those who are in one or look after one; from there to all that is shared. */
@Component
class CoordinationNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        if (actor.is(Role.COORDINATOR) || actor.is(Role.MEDIATOR)) {
            return List.of(new Entry("coordination.nav.team", TeamPages.PATH, 130));
        }
        return actor.is(Role.PREFECT) || actor.isNationally(Role.ADMINISTRATOR)
                ? List.of(new Entry("coordination.nav.tags", TagPages.PATH, 330))
                : List.of();
    }
}
