package fr.mediane.programmes.competence.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everyone may see what they can do. */
@Component
class CompetenceNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return List.of(new Entry("competence.nav", SelfAssessmentPages.HOME, 30));
    }
}
