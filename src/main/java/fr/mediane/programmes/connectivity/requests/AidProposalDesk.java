package fr.mediane.programmes.connectivity.requests;

import fr.mediane.engines.procedures.CaseFile;
import fr.mediane.engines.procedures.committee.CommitteeAgendaDesk;
import fr.mediane.engines.procedures.committee.Motion;
import fr.mediane.engines.procedures.committee.Standing;
import fr.mediane.engines.procedures.instructing.InstructionDesk.Verdict;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.connectivity.envelopes.AidDesk;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposes to the fund's committee what would be given. */
@Component
@Transactional
public class AidProposalDesk {
    private final AidDecisionDesk requests;
    private final AidDesk aids;
    private final CommitteeAgendaDesk agenda;

    AidProposalDesk(AidDecisionDesk requests, AidDesk aids, CommitteeAgendaDesk agenda) {
        this.requests = requests;
        this.aids = aids;
        this.agenda = agenda;
    }

    @Transactional(readOnly = true)
    public Standing standing(Actor actor, CaseFile dossier) {
        return agenda.standing(actor, dossier);
    }

    /**
     * Puts a request before a meeting; what can never be given is refused at once. Money and ceilings are looked at when the
     * committee has decided.
     *
     * @param proposal with the fields of {@link TypedSplit} as its details when something is given
     */
    public Decision<CaseFile> propose(Actor actor, UUID id, UUID sitting, Motion proposal) {
        return requests.opened(actor, id).flatMap(opened -> {
            if (proposal.verdict() != Verdict.ACCEPTED) {
                return agenda.put(actor, id, sitting, proposal);
            }
            return TypedSplit.read(proposal.details())
                    .flatMap(typed -> requests.order(opened, Uuid7.next(), typed.split(), typed.months()))
                    .flatMap(order -> TypedSplit.named(aids.checked(order)))
                    .flatMap(_ -> agenda.put(actor, id, sitting, proposal));
        });
    }
}
