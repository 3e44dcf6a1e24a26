package fr.mediane.registers.venues.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The first thing that anybody comes for. */
@Component
class SearchNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return List.of(new Entry("venues.nav.search", "/lieux", 10));
    }
}
