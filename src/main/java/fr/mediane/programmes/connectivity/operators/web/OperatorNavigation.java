package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** For agents of internet providers. */
@Component
class OperatorNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.OPERATOR)
                ? List.of(new Entry("connectivity.operator.nav", NoticePages.HOME, 120))
                : List.of();
    }
}
