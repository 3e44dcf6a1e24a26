package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.procedures.CaseDesk;
import fr.mediane.engines.procedures.CaseMoved;
import fr.mediane.kernel.Actor;
import fr.mediane.programmes.workforce.AwardDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request as its case goes on, within the very transaction in which it does: filed or corrected, it is
 * there for the prefecture; decided, it is not any more; taken up again, what nobody has signed yet falls.
 */
@Component
class PositionRequestMoves {
    private final CaseDesk cases;
    private final PositionRequest request;
    private final OrganisationDesk organisations;
    private final PositionApplications applications;
    private final AwardDesk awards;

    PositionRequestMoves(
            CaseDesk cases,
            PositionRequest request,
            OrganisationDesk organisations,
            PositionApplications applications,
            AwardDesk awards) {
        this.cases = cases;
        this.request = request;
        this.organisations = organisations;
        this.applications = applications;
        this.awards = awards;
    }

    @EventListener(condition = "#moved.procedure == '" + PositionRequest.KEY + "'")
    public void on(CaseMoved moved) {
        if (moved.to().decided()) {
            applications.decided(moved.dossier(), moved.at());
        } else {
            if (moved.from().decided()) {
                awards.takeBack(Actor.SYSTEM, moved.dossier());
            }
            write(cases.opened(moved.dossier()));
        }
    }

    private void write(CaseDesk.Opened opened) {
        var answers = opened.answers();
        var dossier = opened.dossier();
        var before = applications.find(dossier.id());
        var employer = before.map(PositionApplication::employer)
                .or(() -> organisations
                        .byNumber(Actor.SYSTEM, PositionRequest.number(answers))
                        .map(one -> one.id()));
        request.commune(answers)
                .ifPresent(commune -> employer.ifPresent(organisation -> applications.write(new PositionApplication(
                        dossier.id(),
                        dossier.number(),
                        organisation,
                        commune.departement().code(),
                        commune.code().code(),
                        PositionRequest.kind(answers),
                        PositionRequest.positions(answers),
                        PositionRequest.text(answers, "besoin"),
                        dossier.filedAt().orElseThrow(),
                        null))));
    }
}
