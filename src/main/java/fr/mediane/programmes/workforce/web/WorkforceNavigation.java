package fr.mediane.programmes.workforce.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.WorkforceRights;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who see positions. */
@Component
class WorkforceNavigation implements Navigation {
    private final PositionDesk desk;

    WorkforceNavigation(PositionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        if (desk.mayCome(actor)) {
            entries.add(new Entry("workforce.nav", PositionPages.PATH, 125, List.of(ConventionPages.PATH)));
        }
        if (WorkforceRights.runs(actor)) {
            entries.add(new Entry("workforce.envelopes.title", PositionEnvelopePages.PATH, 335));
        }
        return entries;
    }
}
