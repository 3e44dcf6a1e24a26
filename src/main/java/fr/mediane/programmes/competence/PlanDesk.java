package fr.mediane.programmes.competence;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.mediation.LogbookLine;
import fr.mediane.programmes.mediation.ParticipationDesk;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's own plan: goals with their steps. Who may see the person keeps it with them. */
@Component
@Transactional
public class PlanDesk {
    private static final String TYPE = "goal";
    private static final int LATEST_ACTIVITIES = 30;

    private final Goals goals;
    private final PersonDesk people;
    private final ParticipationDesk participations;
    private final JournalDesk journal;
    private final Clock clock;

    PlanDesk(Goals goals, PersonDesk people, ParticipationDesk participations, JournalDesk journal, Clock clock) {
        this.goals = goals;
        this.people = people;
        this.participations = participations;
        this.journal = journal;
        this.clock = clock;
    }

    /** The goals of a person, open ones first. */
    public Decision<List<Goal>> see(Actor actor, UUID person) {
        return people.ids(actor, person).map(ids -> {
            var all = goals.of(ids);
            journal.read(actor, all.stream().map(PlanDesk::entry).toArray(Entry[]::new));
            return all;
        });
    }

    /** One goal of a person. */
    public Decision<Goal> find(Actor actor, UUID person, UUID id) {
        return on(actor, person, id, goal -> {
            journal.read(actor, entry(goal));
            return Decision.accepted(goal);
        });
    }

    /** The actor's own latest activities with the person, which a goal may be linked to. */
    @Transactional(readOnly = true)
    public List<LogbookLine> activities(Actor actor, UUID person) {
        return participations.with(actor, person, LATEST_ACTIVITIES);
    }

    /** Writes a goal down under an id made by the browser; the same id again answers the first and changes nothing. */
    public Decision<Goal> add(Actor actor, UUID person, UUID id, GoalDraft draft) {
        return switch (people.find(actor, person)) {
            case Decision.Accepted<Person>(var found) -> write(actor, found.id(), id, draft);
            case Decision<Person> not -> not.map(found -> draft.fresh(id, found.id(), today()));
        };
    }

    /**
     * Changes a goal.
     *
     * @param version the one that was read; when somebody has changed it since, nothing is overwritten
     */
    public Decision<Goal> change(Actor actor, UUID person, UUID id, int version, GoalDraft draft) {
        return on(actor, person, id, before -> {
            if (!draft.errors().isEmpty()) {
                return Decision.refused(draft.errors());
            }
            var after = draft.linking(own(actor, person), before.activities()).over(before, today());
            if (after.equals(before)) {
                return Decision.accepted(before);
            }
            if (before.version() != version || !goals.update(after, now())) {
                return Decision.refused(ErrorKey.of("competence.error.goal-changed"));
            }
            journal.changed(actor, entry(after));
            return Decision.accepted(after);
        });
    }

    /** Marks a step as done today, or as not done. */
    public Decision<Goal> mark(Actor actor, UUID person, UUID id, UUID step, boolean done) {
        return on(actor, person, id, goal -> {
            var found =
                    goal.steps().stream().filter(one -> one.id().equals(step)).findFirst();
            if (found.isEmpty()) {
                return Decision.unknown();
            }
            if (found.get().doneOn().isPresent() != done) {
                goals.mark(step, done ? today() : null);
                journal.changed(actor, Entry.of(FollowUpDesk.MODULE, TYPE, id, "step"));
            }
            return Decision.accepted(goal);
        });
    }

    /** Two posts of one id at the same moment: the second answers what the first wrote. */
    private Decision<Goal> write(Actor actor, UUID person, UUID id, GoalDraft draft) {
        if (!Uuid7.isUuid7(id)) {
            return Decision.refused(ErrorKey.of("competence.error.id"));
        }
        if (!draft.errors().isEmpty()) {
            return Decision.refused(draft.errors());
        }
        var fresh = draft.linking(own(actor, person), Set.of()).fresh(id, person, today());
        if (goals.insert(fresh, now())) {
            journal.created(actor, entry(fresh));
            return Decision.accepted(fresh);
        }
        return on(actor, person, id, Decision::accepted);
    }

    private Decision<Goal> on(Actor actor, UUID person, UUID id, Function<Goal, Decision<Goal>> then) {
        return switch (people.ids(actor, person)) {
            case Decision.Accepted<Set<UUID>>(var ids) -> one(ids, id).map(then).orElseGet(Decision::unknown);
            case Decision.Forbidden<Set<UUID>> _ -> Decision.forbidden();
            case Decision<Set<UUID>> _ -> Decision.unknown();
        };
    }

    private Set<UUID> own(Actor actor, UUID person) {
        return activities(actor, person).stream().map(LogbookLine::id).collect(Collectors.toSet());
    }

    private Optional<Goal> one(Set<UUID> ids, UUID id) {
        return goals.of(ids).stream().filter(goal -> goal.id().equals(id)).findFirst();
    }

    private static Entry entry(Goal goal) {
        return Entry.of(FollowUpDesk.MODULE, TYPE, goal.id());
    }

    private LocalDate today() {
        return Paris.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
