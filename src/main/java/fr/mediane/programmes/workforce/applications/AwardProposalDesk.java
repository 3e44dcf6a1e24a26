package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.committee.CommitteeAgendaDesk;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a request for positions before the selection committee, with how many are proposed. */
@Component
@Transactional
public class AwardProposalDesk {
    private final AwardDecisionDesk requests;
    private final PositionApplications applications;
    private final CommitteeAgendaDesk agenda;

    AwardProposalDesk(AwardDecisionDesk requests, PositionApplications applications, CommitteeAgendaDesk agenda) {
        this.requests = requests;
        this.applications = applications;
        this.agenda = agenda;
    }

    @Transactional(readOnly = true)
    public Standing standing(Actor actor, CaseFile dossier) {
        return agenda.standing(actor, dossier);
    }

    /** Puts a request before a meeting; envelopes are looked at when the committee has decided. */
    public Decision<CaseFile> propose(Actor actor, UUID id, UUID sitting, Motion motion) {
        return requests.opened(actor, id).flatMap(_ -> {
            if (applications.opinion(id).isEmpty()) {
                return Decision.refused(ErrorKey.of("workforce.error.no-opinion"));
            }
            return motion.verdict() == Verdict.ACCEPTED
                    ? TypedAward.read(motion.details()).flatMap(_ -> agenda.put(actor, id, sitting, motion))
                    : agenda.put(actor, id, sitting, motion);
        });
    }
}
