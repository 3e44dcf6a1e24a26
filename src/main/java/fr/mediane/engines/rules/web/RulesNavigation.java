package fr.mediane.engines.rules.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.rules.RuleTableDesk;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** For those who write rules. */
@Component
class RulesNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return RuleTableDesk.may(actor) ? List.of(new Entry("rules.title", TablePages.HOME, 345)) : List.of();
    }
}
