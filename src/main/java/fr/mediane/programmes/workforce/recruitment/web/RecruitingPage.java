package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.workforce.recruitment.CandidacyState;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk.Going;
import fr.mediane.programmes.workforce.recruitment.RecruitmentDesk.View;
import java.util.List;

/** The people for a position, as its employer sees them. */
public record RecruitingPage(View view, NoticeForm form, FormErrors errors, boolean done) {
    public String address() {
        return RecruitmentPages.PATH + "/" + view.position().id();
    }

    /** What may be done next, going on before going without. */
    public List<CandidacyState> steps(Going one) {
        return one.candidacy().state().byEmployer().stream().sorted().toList();
    }

    public boolean hirable(Going one) {
        return one.candidacy().state() == CandidacyState.OFFERED;
    }

    /** Where somebody offered the position is hired. */
    public String hiring(Going one) {
        return "/mon-espace/postes/" + view.position().id() + "?candidature="
                + one.candidacy().id();
    }
}
