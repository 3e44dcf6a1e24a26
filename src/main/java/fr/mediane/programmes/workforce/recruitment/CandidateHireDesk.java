package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.ContractDesk;
import fr.mediane.programmes.workforce.HireOrder;
import fr.mediane.programmes.workforce.PositionGivenBack;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.recruitment.Candidacies.Owned;
import fr.mediane.programmes.workforce.recruitment.CandidacyWords.ToEmployer;
import fr.mediane.programmes.workforce.recruitment.CandidacyWords.ToPerson;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.registers.organisations.OrganisationDesk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * An employer hires, maybe somebody whom it offered the position: the contract then ends the candidacy. Whoever else was a
 * candidate for the position is told that it is filled; other employers are told that the person is not free any more.
 */
@Component
@Transactional
public class CandidateHireDesk {
    private final ContractDesk contracts;
    private final Candidates candidates;
    private final Candidacies candidacies;
    private final CandidacyWords words;
    private final OrganisationDesk organisations;
    private final JournalDesk journal;

    CandidateHireDesk(
            ContractDesk contracts,
            Candidates candidates,
            Candidacies candidacies,
            CandidacyWords words,
            OrganisationDesk organisations,
            JournalDesk journal) {
        this.contracts = contracts;
        this.candidates = candidates;
        this.candidacies = candidacies;
        this.words = words;
        this.organisations = organisations;
        this.journal = journal;
    }

    /** What whoever was offered the position wants to be called, for the hire form; empty when it is nobody's to know. */
    @Transactional(readOnly = true)
    public Optional<String> offered(Actor actor, UUID position, UUID candidacy) {
        return candidacies
                .find(candidacy)
                .filter(one -> fits(actor, position, one))
                .filter(one -> one.candidacy().state() == CandidacyState.OFFERED)
                .flatMap(one -> candidates.find(one.candidacy().candidate()))
                .map(one -> one.person().name());
    }

    /**
     * Hires; sent twice, somebody is hired once.
     *
     * @param candidacy that leads to it, when the form came from one
     */
    public Decision<UUID> hire(Actor actor, UUID position, HireOrder order, Optional<UUID> candidacy) {
        if (candidacy.isPresent()
                && candidacies
                        .find(candidacy.get())
                        .filter(one -> fits(actor, position, one))
                        .isEmpty()) {
            return Decision.refused(ErrorKey.of("recruitment.error.not-offered"));
        }
        // the contract first: whoever else hires for this employer waits there
        var hired = contracts.hire(actor, position, order);
        if (!(hired instanceof Decision.Accepted<UUID>)
                || candidacy.filter(id -> candidacies.ledTo(id, order.id())).isPresent()) {
            return hired;
        }
        if (candidacy.isPresent()) {
            var offered = candidacies.find(candidacy.get()).map(Owned::candidacy);
            offered.ifPresent(one -> candidacies.lockCandidate(one.candidate()));
            var still = candidacies.lock(candidacy.get());
            if (still.filter(one -> one.candidacy().state() == CandidacyState.OFFERED)
                    .isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Decision.refused(ErrorKey.of("recruitment.error.not-offered"));
            }
            candidacies.hired(candidacy.get(), order.id());
            candidates.hide(still.get().candidacy().candidate());
            note(actor, still.get());
        }
        close(actor, position, candidacy);
        return hired;
    }

    /** Nobody is a candidate for what is not there any more. */
    @EventListener
    void givenBack(PositionGivenBack event) {
        close(Actor.SYSTEM, event.position(), Optional.empty());
    }

    private static boolean fits(Actor actor, UUID position, Owned one) {
        return one.candidacy().position().equals(position) && RecruitmentRights.recruits(actor, one.employer());
    }

    private void close(Actor actor, UUID position, Optional<UUID> hired) {
        var person = hired.flatMap(candidacies::find).map(one -> one.candidacy().candidate());
        for (var one : candidacies.lockOpen(position, person)) {
            var there = one.candidacy();
            boolean filled = there.position().equals(position);
            candidacies.move(there.id(), filled ? CandidacyState.NOT_RETAINED : CandidacyState.DECLINED);
            note(actor, one);
            if (filled) {
                var employer =
                        organisations.named(actor, List.of(one.employer())).getOrDefault(one.employer(), "");
                candidates
                        .find(there.candidate())
                        .ifPresent(who -> words.tell(who, position, employer, ToPerson.FILLED));
            } else {
                words.tell(one.employer(), there.position(), there.candidate(), ToEmployer.DECLINED);
            }
        }
    }

    private void note(Actor actor, Owned one) {
        journal.changed(
                actor,
                Entry.of(
                                WorkforceRights.MODULE,
                                CandidacyDesk.RECORD,
                                one.candidacy().id(),
                                "state")
                        .onBehalfOf(one.employer()));
    }
}
