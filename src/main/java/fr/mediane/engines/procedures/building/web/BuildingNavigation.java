package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who write procedures. */
@Component
class BuildingNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return BuildingDesk.may(actor)
                ? List.of(new Entry("procedures.building.title", BuildingPages.HOME, 342))
                : List.of();
    }
}
