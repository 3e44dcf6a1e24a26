package fr.mediane.steering.statistics.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.steering.statistics.StatisticsDesk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures in the menu: the public ones for everyone, the exact ones for those entitled. */
@Component
class StatisticsNavigation implements Navigation {
    private final StatisticsDesk statistics;

    StatisticsNavigation(StatisticsDesk statistics) {
        this.statistics = statistics;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("statistics.menu", StatisticsPages.PATH, 20));
        if (statistics.entitled(actor)) {
            entries.add(new Entry("statistics.menu.mine", MyStatisticsPages.PATH, 120));
        }
        return entries;
    }
}
