package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.web.SentId;
import fr.mediane.programmes.workforce.PositionDesk.View;
import fr.mediane.programmes.workforce.recruitment.CandidateHireDesk;
import fr.mediane.programmes.workforce.web.PositionPage.Link;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A position as its page shows it. */
@Component
class PositionViews {
    private final WorkforceNames names;
    private final CandidateHireDesk hiring;

    PositionViews(WorkforceNames names, CandidateHireDesk hiring) {
        this.names = names;
        this.hiring = hiring;
    }

    /** The form to hire somebody, with the name of whom the position was offered when one comes from there. */
    HireForm blank(Actor actor, UUID position, String candidacy) {
        if (candidacy.isEmpty()) {
            return HireForm.BLANK;
        }
        var id = SentId.of(candidacy);
        return hiring.offered(actor, position, id)
                .map(name -> HireForm.of(name, id))
                .orElse(HireForm.BLANK);
    }

    PositionPage page(Actor actor, View view, HireForm hiring, EndForm leaving, FormErrors errors, boolean done) {
        return page(actor, view, hiring, leaving, Optional.empty(), errors, done);
    }

    /** With a link for the holder, shown this once. */
    PositionPage page(Actor actor, View view, Link link) {
        return page(actor, view, HireForm.BLANK, EndForm.BLANK, Optional.of(link), FormErrors.NONE, false);
    }

    private PositionPage page(
            Actor actor,
            View view,
            HireForm hiring,
            EndForm leaving,
            Optional<Link> link,
            FormErrors errors,
            boolean done) {
        return new PositionPage(
                view,
                names.employer(actor, view.position().employer()),
                names.departement(view.position().departement()),
                hiring,
                leaving,
                Uuid7.next(),
                link,
                errors,
                done);
    }
}
