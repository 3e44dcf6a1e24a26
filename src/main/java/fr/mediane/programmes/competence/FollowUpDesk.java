package fr.mediane.programmes.competence;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.PersonDesk;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessments kept of a person, read to them by a counsellor or brought as a code. Who may see the person may; to
 * anyone else neither exists.
 */
@Component
@Transactional
public class FollowUpDesk {
    static final String MODULE = "programmes.competence";
    static final String TYPE = "assessment";

    private final Assessments assessments;
    private final OpenAssessmentDesk open;
    private final PersonDesk people;
    private final JournalDesk journal;
    private final Clock clock;

    FollowUpDesk(
            Assessments assessments, OpenAssessmentDesk open, PersonDesk people, JournalDesk journal, Clock clock) {
        this.assessments = assessments;
        this.open = open;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A person with what they answered.
     *
     * @param finished oldest first
     */
    public record FollowUp(Person person, List<Assessment> finished, Optional<Assessment> underWay) {}

    /** Everything kept of a person. */
    public Decision<FollowUp> see(Actor actor, UUID person) {
        return people.find(actor, person).map(found -> {
            var all = assessments.of(ids(actor, found.id()));
            journal.read(actor, all.stream().map(FollowUpDesk::entry).toArray(Entry[]::new));
            return new FollowUp(
                    found,
                    all.stream().filter(Assessment::finished).toList(),
                    all.stream().filter(one -> !one.finished()).findFirst());
        });
    }

    /** A finished assessment with whose it is. */
    public record Result(Person person, Assessment assessment) {}

    /** What one assessment came to. */
    public Decision<Result> result(Actor actor, UUID person, UUID id) {
        return switch (find(actor, person, id)) {
            case Decision.Accepted<Assessment>(var found)
            when found.finished() -> people.find(actor, person).map(whose -> new Result(whose, found));
            case Decision.Accepted<Assessment> _ -> Decision.unknown();
            case Decision<Assessment> not -> not.map(found -> new Result(never(), found));
        };
    }

    /** Begins to read aloud. When one is under way already, that one goes on. */
    public Decision<Assessment> begin(Actor actor, UUID person, UUID id) {
        return create(actor, person, found -> fresh(id, found, Assessment.Mode.READ_ALOUD, open.begin()));
    }

    /** Keeps what a person answered alone to the end, from their code. Sent again under the same id, it is kept once. */
    public Decision<Assessment> keep(Actor actor, UUID person, UUID id, Interview interview) {
        return create(actor, person, found -> {
            var alone = fresh(id, found, Assessment.Mode.ALONE, interview);
            return interview.finished() ? alone.ended(now()) : alone;
        });
    }

    /** One assessment of a person. */
    public Decision<Assessment> find(Actor actor, UUID person, UUID id) {
        return on(actor, person, id, found -> {
            journal.read(actor, entry(found));
            return found;
        });
    }

    /**
     * Answers a question, or another way to one asked before; the last answer ends it. What comes late, or twice, changes
     * nothing.
     */
    public Decision<Assessment> answer(Actor actor, UUID person, UUID id, int number, Answer answer) {
        return on(actor, person, id, found -> {
            int answered = found.interview().given().size();
            if (found.finished() || number < 1 || number > answered + 1) {
                return found;
            }
            var after = number <= answered
                    ? found.interview().change(number, answer)
                    : found.interview().answer(answer);
            if (after.equals(found.interview())) {
                return found;
            }
            var changed = after.finished() ? found.with(after).ended(now()) : found.with(after);
            assessments.update(changed, number);
            journal.changed(actor, entry(found));
            return changed;
        });
    }

    /** Takes one away, for good. */
    public Decision<UUID> remove(Actor actor, UUID person, UUID id) {
        return people.ids(actor, person).map(ids -> {
            if (assessments.delete(ids, id)) {
                journal.deleted(actor, Entry.of(MODULE, TYPE, id));
            }
            return id;
        });
    }

    private Decision<Assessment> create(Actor actor, UUID person, Function<UUID, Assessment> making) {
        return switch (people.find(actor, person)) {
            case Decision.Accepted<Person>(var found) -> write(actor, making.apply(found.id()));
            case Decision<Person> not -> not.map(found -> making.apply(found.id()));
        };
    }

    private Decision<Assessment> write(Actor actor, Assessment made) {
        if (!Uuid7.isUuid7(made.id())) {
            return Decision.refused(ErrorKey.of("competence.error.id"));
        }
        if (made.mode() == Assessment.Mode.ALONE && !made.finished()) {
            return Decision.refused(ErrorKey.on("code", "competence.error.code-unfinished"));
        }
        if (assessments.insert(made, actor.account())) {
            journal.created(actor, entry(made));
            return Decision.accepted(made);
        }
        var all = assessments.of(ids(actor, made.person()));
        return all.stream()
                .filter(one -> one.id().equals(made.id()))
                .findFirst()
                .or(() -> all.stream().filter(one -> !one.finished()).findFirst())
                .map(Decision::accepted)
                .orElseGet(Decision::unknown);
    }

    private Decision<Assessment> on(Actor actor, UUID person, UUID id, Function<Assessment, Assessment> then) {
        return switch (people.ids(actor, person)) {
            case Decision.Accepted<Set<UUID>>(var ids) ->
                assessments
                        .lock(ids, id)
                        .map(found -> Decision.accepted(then.apply(found)))
                        .orElseGet(Decision::unknown);
            case Decision.Forbidden<Set<UUID>> _ -> Decision.forbidden();
            case Decision<Set<UUID>> _ -> Decision.unknown();
        };
    }

    private Assessment fresh(UUID id, UUID person, Assessment.Mode mode, Interview interview) {
        return new Assessment(id, person, mode, interview, now(), Optional.empty(), Optional.empty());
    }

    private Set<UUID> ids(Actor actor, UUID person) {
        return people.ids(actor, person).orThrow();
    }

    private static Person never() {
        throw new IllegalStateException("neither made nor refused");
    }

    private static Entry entry(Assessment assessment) {
        return Entry.of(MODULE, TYPE, assessment.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
