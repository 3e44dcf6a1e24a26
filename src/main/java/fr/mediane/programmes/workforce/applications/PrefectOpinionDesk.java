package fr.mediane.programmes.workforce.applications;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.programmes.workforce.PositionDesk;
import fr.mediane.programmes.workforce.PositionSearch;
import fr.mediane.programmes.workforce.PositionSearch.Count;
import fr.mediane.programmes.workforce.WorkforceRights;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A prefecture gives its opinion on requests for positions in its territory, beside what is there already. */
@Component
@Transactional
public class PrefectOpinionDesk {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 5_000;
    private final WorkforceRights rights;
    private final PositionApplications applications;
    private final PositionDesk positions;
    private final JournalDesk journal;
    private final Clock clock;

    PrefectOpinionDesk(
            WorkforceRights rights,
            PositionApplications applications,
            PositionDesk positions,
            JournalDesk journal,
            Clock clock) {
        this.rights = rights;
        this.applications = applications;
        this.positions = positions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A request as a prefecture sees it.
     *
     * @param nearby positions of the département, by kind
     * @param others those positions, the vacant ones first
     */
    public record Asked(
            PositionApplication application,
            Optional<PrefectOpinion> opinion,
            List<Count> nearby,
            PositionSearch.Found others) {
        public Asked {
            nearby = List.copyOf(nearby);
        }
    }

    /** Requests with those that have an opinion already. */
    public record Requests(List<PositionApplication> all, Set<UUID> answered) {
        public Requests {
            all = List.copyOf(all);
            answered = Set.copyOf(answered);
        }
    }

    /** Whether the actor gives opinions, or reads them all. */
    public static boolean comes(Actor actor) {
        return actor.is(Role.PREFECT) || WorkforceRights.runs(actor);
    }

    @Transactional(readOnly = true)
    public Decision<Requests> all(Actor actor) {
        if (!comes(actor)) {
            return Decision.forbidden();
        }
        var all = applications.within(rights.reach(actor));
        var ids = all.stream().map(PositionApplication::caseId).toList();
        return Decision.accepted(new Requests(all, new HashSet<>(applications.withOpinion(ids))));
    }

    @Transactional(readOnly = true)
    public Decision<Asked> find(Actor actor, UUID id) {
        return seen(actor, id)
                .flatMap(application -> positions
                        .counts(actor)
                        .flatMap(counts -> positions
                                .search(actor, of(application.departement()))
                                .map(found -> new Asked(
                                        application,
                                        applications.opinion(id),
                                        counts.stream()
                                                .filter(one -> one.departement().equals(application.departement()))
                                                .toList(),
                                        found))));
    }

    private static PositionSearch of(String departement) {
        return new PositionSearch(Optional.empty(), Optional.empty(), Optional.of(departement), Optional.empty(), 1);
    }

    /**
     * Gives the opinion, once and for all.
     *
     * @param words 10 to 5,000 signs
     * @param transferFrom an employer whose vacant positions could be taken instead
     */
    public Decision<UUID> give(Actor actor, UUID id, boolean favourable, String words, Optional<UUID> transferFrom) {
        return seen(actor, id).flatMap(application -> {
            if (!rights.isPrefectOf(actor, application.departement())) {
                return Decision.forbidden();
            }
            if (application.decidedAt() != null) {
                return Decision.refused(ErrorKey.of("workforce.error.decided"));
            }
            var text = words.strip();
            if (text.length() < SHORTEST || text.length() > LONGEST || text.indexOf(0) >= 0) {
                return Decision.refused(ErrorKey.on("avis", "workforce.error.opinion-words", SHORTEST, LONGEST));
            }
            var opinion = new PrefectOpinion(favourable, transferFrom.orElse(null), text, clock.instant());
            if (!applications.give(id, opinion, actor.account())) {
                return Decision.refused(ErrorKey.of("workforce.error.opinion-given"));
            }
            journal.created(actor, Entry.of(WorkforceRights.MODULE, "opinion", id));
            return Decision.accepted(id);
        });
    }

    private Decision<PositionApplication> seen(Actor actor, UUID id) {
        if (!comes(actor)) {
            return Decision.forbidden();
        }
        var reach = rights.reach(actor);
        return applications
                .find(id)
                .filter(one -> reach.everything() || reach.departements().contains(one.departement()))
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }
}
