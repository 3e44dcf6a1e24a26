package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.Navigation;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk;
import fr.mediane.programmes.workforce.recruitment.figures.RecruitmentFiguresDesk;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open positions for whoever is signed in (others come from the footer), one's profile, one's positions to be filled, figures. */
@Component
class RecruitmentNavigation implements Navigation {
    private final RecruitmentFiguresDesk figures;

    RecruitmentNavigation(RecruitmentFiguresDesk figures) {
        this.figures = figures;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        var entries = new ArrayList<Entry>();
        if (actor.signedIn()) {
            entries.add(new Entry("recruitment.positions.nav", OpenPositionPages.PATH, 36));
        }
        if (actor.is(Role.CITIZEN)) {
            entries.add(new Entry("recruitment.profile.title", ProfilePages.PATH, 131));
        }
        if (RecruitmentDesk.mayCome(actor)) {
            entries.add(new Entry("recruitment.nav", RecruitmentPages.PATH, 126));
        }
        if (figures.mayCome(actor)) {
            entries.add(new Entry("recruitment.figures.title", RecruitmentFiguresPages.PATH, 127));
        }
        return entries;
    }
}
