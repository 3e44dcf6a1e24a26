package fr.mediane.engines.surveys.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questionnaires, for those who write them. */
@Component
class SurveysNavigation implements Navigation {
    @Override
    public List<Entry> entries(Actor actor) {
        return QuestionnaireDesk.may(actor)
                ? List.of(new Entry("surveys.admin.title", QuestionnaireAdminPages.HOME, 190))
                : List.of();
    }
}
