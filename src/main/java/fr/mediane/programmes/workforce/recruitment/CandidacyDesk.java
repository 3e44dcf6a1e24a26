package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.recruitment.Candidacies.Owned;
import fr.mediane.programmes.workforce.recruitment.CandidacyWords.ToEmployer;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does: look at open positions, be interested in one, answer an invitation, say no. */
@Component
@Transactional
public class CandidacyDesk {
    static final String RECORD = "candidacy";
    private final OpenPositions positions;
    private final Candidates candidates;
    private final Candidacies candidacies;
    private final Fits fits;
    private final CandidacyWords words;
    private final JournalDesk journal;
    private final Clock clock;

    CandidacyDesk(
            OpenPositions positions,
            Candidates candidates,
            Candidacies candidacies,
            Fits fits,
            CandidacyWords words,
            JournalDesk journal,
            Clock clock) {
        this.positions = positions;
        this.candidates = candidates;
        this.candidacies = candidacies;
        this.fits = fits;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An open position as somebody sees it.
     *
     * @param match how it fits the person's profile, when they have one
     * @param candidacy where they stand with it
     */
    public record Seen(OpenPosition position, boolean profile, Optional<Match> match, Optional<Candidacy> candidacy) {}

    /**
     * One's candidacy.
     *
     * @param number of the position, as people say it
     * @param open whether the position is still to be filled
     */
    public record Mine(Candidacy candidacy, long number, String employer, boolean open) {}

    /** All that are to be filled, for anybody. */
    @Transactional(readOnly = true)
    public List<OpenPosition> open(Optional<String> departement) {
        return positions.all(departement, Paris.today(clock));
    }

    /** One that is to be filled, for anybody; with one's own match for who has a profile. */
    public Decision<Seen> find(Actor actor, UUID position) {
        return positions
                .find(position, Paris.today(clock))
                .map(one -> Decision.accepted(seen(actor, one)))
                .orElseGet(Decision::unknown);
    }

    private Seen seen(Actor actor, OpenPosition one) {
        var mine = actor.account().flatMap(candidates::ofAccount);
        return new Seen(
                one,
                mine.isPresent(),
                mine.flatMap(candidate -> fits.match(candidate.wish(), one)),
                mine.flatMap(candidate -> candidacies.between(one.id(), candidate.id())));
    }

    /** One's own, the latest first. */
    @Transactional(readOnly = true)
    public Decision<List<Mine>> mine(Actor actor) {
        if (actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        var today = Paris.today(clock);
        return Decision.accepted(candidates.ofAccount(actor.account().get()).stream()
                .flatMap(candidate -> candidacies.ofCandidate(candidate.id()).stream())
                .map(one -> new Mine(
                        one.candidacy(),
                        one.number(),
                        one.employer(),
                        positions.find(one.candidacy().position(), today).isPresent()))
                .toList());
    }

    /** The person would like this position; to say so twice changes nothing. Who is invited to it accepts. */
    public Decision<UUID> interest(Actor actor, UUID position) {
        if (actor.account().isEmpty()) {
            return Decision.forbidden();
        }
        // position before person, as everywhere
        candidacies.lockPosition(position);
        var today = Paris.today(clock);
        var open = positions.find(position, today);
        if (open.isEmpty()) {
            return Decision.unknown();
        }
        var mine = candidates.lock(actor.account().get());
        if (mine.isEmpty() || !mine.get().holds(today)) {
            return Decision.refused(ErrorKey.of("recruitment.error.no-profile"));
        }
        var candidate = mine.get().id();
        var begun = candidacies.begin(position, candidate, CandidacyState.INTERESTED);
        if (begun.isPresent()) {
            journal.created(actor, Entry.of(WorkforceRights.MODULE, RECORD, begun.get()));
            words.tell(open.get().employer(), position, candidate, ToEmployer.INTERESTED);
            return Decision.accepted(position);
        }
        var there = candidacies
                .lock(candidacies.between(position, candidate).orElseThrow().id())
                .orElseThrow();
        if (there.candidacy().state() == CandidacyState.INVITED) {
            move(actor, there, CandidacyState.ACCEPTED);
        }
        return there.candidacy().state().open()
                ? Decision.accepted(position)
                : Decision.refused(ErrorKey.of("recruitment.error.over"));
    }

    /** The person says yes to an invitation, or no to whatever it has come to; twice changes nothing. */
    public Decision<UUID> answer(Actor actor, UUID id, boolean yes) {
        var mine = actor.account().flatMap(candidates::lock);
        var found = mine.flatMap(candidate ->
                candidacies.lock(id).filter(one -> one.candidacy().candidate().equals(candidate.id())));
        if (found.isEmpty()) {
            return actor.signedIn() ? Decision.unknown() : Decision.forbidden();
        }
        var there = found.get().candidacy();
        var to = yes ? CandidacyState.ACCEPTED : CandidacyState.DECLINED;
        if (there.state() == to) {
            return Decision.accepted(id);
        }
        if (!there.state().byCandidate().contains(to)) {
            return Decision.refused(ErrorKey.of("recruitment.error.over"));
        }
        move(actor, found.get(), to);
        return Decision.accepted(id);
    }

    private void move(Actor actor, Owned there, CandidacyState to) {
        var candidacy = there.candidacy();
        candidacies.move(candidacy.id(), to);
        journal.changed(actor, Entry.of(WorkforceRights.MODULE, RECORD, candidacy.id(), "state"));
        words.tell(
                there.employer(),
                candidacy.position(),
                candidacy.candidate(),
                to == CandidacyState.ACCEPTED ? ToEmployer.ACCEPTED : ToEmployer.DECLINED);
    }
}
