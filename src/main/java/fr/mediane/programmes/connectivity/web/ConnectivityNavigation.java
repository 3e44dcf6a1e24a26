package fr.mediane.programmes.connectivity.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whoever cannot pay for internet. */
@Component
class ConnectivityNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return List.of(new Entry("connectivity.nav", FundPages.HOME, 12));
    }
}
