package fr.mediane.steering.targets.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The targets in the menu, for everyone. */
@Component
class TargetsNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return List.of(new Entry("targets.menu", TargetPages.PATH, 25));
    }
}
