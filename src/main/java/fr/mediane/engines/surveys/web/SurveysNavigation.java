package fr.mediane.engines.surveys.web;

import fr.mediane.design.Navigation;
import fr.mediane.engines.surveys.QuestionnaireDesk;
import fr.mediane.engines.surveys.impact.ImpactDesk;
import fr.mediane.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures for everyone and for those entitled; questionnaires, for those who write them. */
@Component
class SurveysNavigation implements Navigation {
    private final ImpactDesk impact;

    SurveysNavigation(ImpactDesk impact) {
        this.impact = impact;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("surveys.impact.mine", ImpactPages.OPEN, 25));
        if (impact.entitled(actor)) {
            entries.add(new Entry("surveys.impact.nav", ImpactPages.OWN, 195));
        }
        if (QuestionnaireDesk.may(actor)) {
            entries.add(new Entry("surveys.admin.title", QuestionnaireAdminPages.HOME, 340));
        }
        return entries;
    }
}
