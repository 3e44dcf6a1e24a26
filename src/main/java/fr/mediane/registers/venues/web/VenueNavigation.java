package fr.mediane.registers.venues.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The menu of those who keep venues. */
@Component
class VenueNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        if (actor.isNationally(Role.ADMINISTRATOR)) {
            return List.of(
                    new Entry("venues.keep.all-places", "/mon-espace/lieux", 140, List.of("/administration/lieux")));
        }
        return actor.is(Role.VENUE_MANAGER)
                ? List.of(new Entry("venues.keep.title", "/mon-espace/lieux", 140))
                : List.of();
    }
}
