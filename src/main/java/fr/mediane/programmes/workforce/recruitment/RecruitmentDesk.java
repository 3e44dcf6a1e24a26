package fr.mediane.programmes.workforce.recruitment;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.programmes.workforce.recruitment.CandidacyWords.ToPerson;
import fr.mediane.programmes.workforce.recruitment.Candidate.Person;
import fr.mediane.programmes.workforce.recruitment.Candidate.Wish;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An employer finds somebody for a position of its own: who is interested, who would fit, and how far it has come with each.
 * Whoever did not choose the employer is shown to it without a name, and can only be invited.
 */
@Component
@Transactional
public class RecruitmentDesk {
    /** As many are proposed for a position at most. */
    public static final int MOST_PROPOSED = 20;

    /** As many wait for an answer at most, so that nobody invites the whole country. */
    static final int MOST_INVITED = 20;

    private static final Comparator<Fitting> BEST =
            Comparator.comparingInt((Fitting one) -> one.match().score()).reversed();
    private final OpenPositions positions;
    private final Candidates candidates;
    private final Candidacies candidacies;
    private final Fits fits;
    private final CandidacyWords words;
    private final JournalDesk journal;
    private final Clock clock;

    RecruitmentDesk(
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

    /** A position with how many are at which step. */
    public record Line(OpenPosition position, Map<CandidacyState, Long> counts) {
        public Line {
            counts = Map.copyOf(counts);
        }
    }

    /** Somebody who would fit, without a name. */
    public record Fitting(UUID candidate, Wish wish, Match match) {}

    /**
     * Somebody with whom it goes on.
     *
     * @param person who it is, once they chose the employer
     * @param match empty as long as nobody knows where the position is
     */
    public record Going(Candidacy candidacy, Wish wish, Optional<Person> person, Optional<Match> match) {}

    /** A position before its employer; who fits best stands first. */
    public record View(OpenPosition position, List<Going> going, List<Fitting> fitting) {
        public View {
            going = List.copyOf(going);
            fitting = List.copyOf(fitting);
        }
    }

    public static boolean mayCome(Actor actor) {
        return !RecruitmentRights.employers(actor).isEmpty();
    }

    @Transactional(readOnly = true)
    public Decision<List<Line>> positions(Actor actor) {
        if (!mayCome(actor)) {
            return Decision.forbidden();
        }
        var open = positions.of(RecruitmentRights.employers(actor), Paris.today(clock));
        var counts = candidacies.counts(open.stream().map(OpenPosition::id).toList());
        return Decision.accepted(open.stream()
                .map(one -> new Line(one, counts.getOrDefault(one.id(), Map.of())))
                .toList());
    }

    /** One of its own; that people's names were read is noted. */
    public Decision<View> find(Actor actor, UUID id) {
        return own(actor, id).map(position -> {
            var all = candidacies.ofPosition(id);
            var going = all.stream()
                    .filter(one -> one.state().open())
                    .flatMap(one -> candidates.find(one.candidate()).stream().map(who -> going(one, who, position)))
                    .sorted(Comparator.comparing((Going one) -> one.candidacy().state())
                            .reversed())
                    .toList();
            going.stream()
                    .filter(one -> one.person().isPresent())
                    .forEach(one -> journal.read(
                            actor,
                            Entry.of(
                                            WorkforceRights.MODULE,
                                            ProfileDesk.RECORD,
                                            one.candidacy().candidate(),
                                            "name",
                                            "email",
                                            "phone",
                                            "motivation")
                                    .onBehalfOf(position.employer())));
            var known = all.stream().map(Candidacy::candidate).collect(Collectors.toSet());
            return new View(
                    position,
                    going,
                    fitting(position).stream()
                            .filter(one -> !known.contains(one.candidate()))
                            .limit(MOST_PROPOSED)
                            .toList());
        });
    }

    private Going going(Candidacy one, Candidate who, OpenPosition position) {
        return new Going(
                one,
                who.wish(),
                one.state().named() ? Optional.of(who.person()) : Optional.empty(),
                fits.match(who.wish(), position));
    }

    private List<Fitting> fitting(OpenPosition position) {
        var all = new ArrayList<Fitting>();
        for (var one : candidates.shown(Paris.today(clock))) {
            fits.match(one.wish(), position)
                    .filter(Match::proposed)
                    .ifPresent(match -> all.add(new Fitting(one.id(), one.wish(), match)));
        }
        all.sort(BEST.thenComparing(Fitting::candidate));
        return all;
    }

    /** What the employer says of a position: where, from when, wanted skills and a few words for everybody to read. */
    public Decision<UUID> say(Actor actor, UUID id, CommuneCode commune, Notice notice) {
        return own(actor, id).flatMap(position -> {
            var faults = faults(position, commune, notice, Paris.today(clock));
            if (!faults.isEmpty()) {
                return Decision.refused(faults);
            }
            positions.say(id, commune, notice);
            journal.changed(
                    actor,
                    Entry.of(WorkforceRights.MODULE, "position-notice", id).onBehalfOf(position.employer()));
            return Decision.accepted(id);
        });
    }

    private static List<ErrorKey> faults(OpenPosition position, CommuneCode commune, Notice notice, LocalDate today) {
        var faults = new ArrayList<ErrorKey>();
        if (!commune.departement().equals(position.departement())) {
            faults.add(ErrorKey.on("commune", "recruitment.error.departement", position.departement()));
        }
        if (notice.startsOn().isBefore(today) || notice.startsOn().isAfter(today.plusYears(1))) {
            faults.add(ErrorKey.on("debut", "recruitment.error.starts"));
        }
        if (notice.words().length() > ProfileDesk.LONGEST_WORDS
                || notice.words().indexOf(0) >= 0) {
            faults.add(ErrorKey.on("texte", "recruitment.error.words", ProfileDesk.LONGEST_WORDS));
        }
        return faults;
    }

    /** Invites somebody who was proposed; to anybody else there is no such person. Twice changes nothing. */
    public Decision<UUID> invite(Actor actor, UUID id, UUID candidate) {
        if (own(actor, id) instanceof Decision.Unknown<OpenPosition>) {
            return Decision.unknown();
        }
        candidacies.lockPosition(id);
        return own(actor, id).flatMap(position -> {
            var all = candidacies.ofPosition(id);
            if (all.stream().anyMatch(one -> one.candidate().equals(candidate))) {
                return Decision.accepted(id);
            }
            if (fitting(position).stream().noneMatch(one -> one.candidate().equals(candidate))) {
                return Decision.refused(ErrorKey.of("recruitment.error.gone"));
            }
            if (all.stream()
                            .filter(one -> one.state() == CandidacyState.INVITED)
                            .count()
                    >= MOST_INVITED) {
                return Decision.refused(ErrorKey.on("", "recruitment.error.many", MOST_INVITED));
            }
            candidacies.begin(id, candidate, CandidacyState.INVITED).ifPresent(begun -> {
                journal.created(
                        actor,
                        Entry.of(WorkforceRights.MODULE, CandidacyDesk.RECORD, begun)
                                .onBehalfOf(position.employer()));
                candidates
                        .find(candidate)
                        .ifPresent(who -> words.tell(who, id, position.employerName(), ToPerson.INVITED));
            });
            return Decision.accepted(id);
        });
    }

    /** Goes a step on with somebody, or goes on without; twice changes nothing. */
    public Decision<UUID> move(Actor actor, UUID id, UUID candidacy, CandidacyState to) {
        return own(actor, id).flatMap(position -> {
            var found = candidacies
                    .lock(candidacy)
                    .map(Candidacies.Owned::candidacy)
                    .filter(one -> one.position().equals(id));
            if (found.isEmpty()) {
                return Decision.unknown();
            }
            if (found.get().state() == to) {
                return Decision.accepted(id);
            }
            if (!found.get().state().byEmployer().contains(to)) {
                return Decision.refused(ErrorKey.of("recruitment.error.moved"));
            }
            candidacies.move(candidacy, to);
            journal.changed(
                    actor,
                    Entry.of(WorkforceRights.MODULE, CandidacyDesk.RECORD, candidacy, "state")
                            .onBehalfOf(position.employer()));
            candidates.find(found.get().candidate()).ifPresent(who -> tell(who, position, to));
            return Decision.accepted(id);
        });
    }

    private void tell(Candidate who, OpenPosition position, CandidacyState to) {
        var what = switch (to) {
            case ACCEPTED -> Optional.of(ToPerson.ACCEPTED);
            case OFFERED -> Optional.of(ToPerson.OFFERED);
            case NOT_RETAINED -> Optional.of(ToPerson.NOT_RETAINED);
            case INTERESTED, INVITED, MET, HIRED, DECLINED -> Optional.<ToPerson>empty();
        };
        what.ifPresent(one -> words.tell(who, position.id(), position.employerName(), one));
    }

    private Decision<OpenPosition> own(Actor actor, UUID id) {
        if (!mayCome(actor)) {
            return Decision.forbidden();
        }
        return positions
                .find(id, Paris.today(clock))
                .filter(one -> RecruitmentRights.recruits(actor, one.employer()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }
}
