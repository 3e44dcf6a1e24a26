package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.workforce.PositionDesk.View;
import fr.mediane.programmes.workforce.web.PositionPage.Link;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A position as its page shows it. */
@Component
class PositionViews {
    private final WorkforceNames names;

    PositionViews(WorkforceNames names) {
        this.names = names;
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
