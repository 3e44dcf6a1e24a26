package fr.mediane.programmes.workforce.web;

import fr.mediane.design.FormErrors;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.Amendment;
import fr.mediane.programmes.workforce.ConventionDesk;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.grants.rules.GrantRights;
import fr.mediane.programmes.workforce.signing.SignedPaperDesk;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A convention as its page shows it. */
@Component
class ConventionViews {
    private final ConventionDesk desk;
    private final SignedPaperDesk papers;
    private final WorkforceNames names;
    private final Clock clock;

    ConventionViews(ConventionDesk desk, SignedPaperDesk papers, WorkforceNames names, Clock clock) {
        this.desk = desk;
        this.papers = papers;
        this.names = names;
        this.clock = clock;
    }

    ConventionPage page(
            Actor actor, UUID id, AmendmentForm amending, SignatureForm signing, FormErrors errors, boolean done) {
        var view = desk.find(actor, id).orThrow();
        return new ConventionPage(
                view,
                papers.of(actor, id).orThrow(),
                WorkforceRights.runs(actor),
                GrantRights.commits(actor),
                names.employer(actor, view.convention().employer()),
                names.departement(view.convention().departement()),
                names.employers(
                        actor,
                        view.amendments().stream()
                                .map(Amendment::takenBy)
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList()),
                amending,
                signing,
                Uuid7.next(),
                Paris.today(clock),
                errors,
                done);
    }
}
