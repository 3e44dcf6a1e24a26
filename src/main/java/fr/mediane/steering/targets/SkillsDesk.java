package fr.mediane.steering.targets;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.registers.journal.Entry;
import fr.mediane.registers.journal.JournalDesk;
import fr.mediane.steering.targets.skills.AnswerFile;
import fr.mediane.steering.targets.skills.SkillsResult;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Surveys of digital skills: an administrator of the whole programme sends the answers, looks at what they come to, and
 * publishes it as the value of a target. The answers are read and forgotten.
 */
@Component
@Transactional
public class SkillsDesk {
    private static final String TYPE = "survey";
    private static final int LONGEST_SOURCE = 300;
    private final SkillsSurveys surveys;
    private final Targets targets;
    private final JournalDesk journal;
    private final Clock clock;

    SkillsDesk(SkillsSurveys surveys, Targets targets, JournalDesk journal, Clock clock) {
        this.surveys = surveys;
        this.targets = targets;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the actor may send surveys. */
    public static boolean entitled(Actor actor) {
        return actor.isNationally(Role.ADMINISTRATOR);
    }

    @Transactional(readOnly = true)
    public Decision<List<SkillsSurvey>> all(Actor actor) {
        return entitled(actor) ? Decision.accepted(surveys.all()) : Decision.forbidden();
    }

    @Transactional(readOnly = true)
    public Decision<SkillsSurvey> find(Actor actor, UUID id) {
        if (!entitled(actor)) {
            return Decision.forbidden();
        }
        return surveys.find(id).map(Decision::accepted).orElseGet(Decision::unknown);
    }

    /** The survey behind the latest value of a target that comes from one. No right is needed. */
    @Transactional(readOnly = true)
    public Optional<SkillsSurvey> behind(UUID target) {
        return surveys.latestOf(target);
    }

    /**
     * Works out what answers come to. The same id again answers the same and changes nothing.
     *
     * @param content of a file of answers; read once, never kept
     * @throws IOException when it cannot be read to its end
     */
    public Decision<UUID> receive(Actor actor, UUID id, String day, String source, InputStream content)
            throws IOException {
        if (!entitled(actor)) {
            return Decision.forbidden();
        }
        var mistakes = new ArrayList<ErrorKey>();
        var when = TypedDate.parse(day).filter(read -> !read.isAfter(Paris.today(clock)));
        if (when.isEmpty()) {
            mistakes.add(ErrorKey.on("day", "targets.error.day"));
        }
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            mistakes.add(ErrorKey.on("source", "targets.error.source"));
        }
        var read = AnswerFile.read(content);
        if (read instanceof Decision.Refused<SkillsResult>(var reasons)) {
            mistakes.addAll(reasons);
        }
        if (!mistakes.isEmpty()) {
            return Decision.refused(mistakes);
        }
        return read.map(result -> {
            var survey = new SkillsSurvey(id, when.orElseThrow(), source.strip(), result, Optional.empty());
            if (surveys.insert(survey, actor.account(), clock.instant())) {
                journal.created(actor, Entry.of(TargetDesk.MODULE, TYPE, id));
            }
            return id;
        });
    }

    /** Makes the share with at least basic skills a value of a target counted in per cent; twice is once. */
    public Decision<UUID> publish(Actor actor, UUID id, Optional<UUID> target) {
        return find(actor, id).flatMap(survey -> {
            var into = target.flatMap(targets::find)
                    .filter(found ->
                            found.unit() == Unit.PERCENT && found.departement().isEmpty());
            if (into.isEmpty()) {
                return Decision.refused(ErrorKey.on("target", "targets.skills.error.target"));
            }
            targets.put(into.get().id(), value(survey), actor.account());
            surveys.published(id, into.get().id());
            journal.changed(actor, Entry.of(TargetDesk.MODULE, TYPE, id));
            return Decision.accepted(into.get().id());
        });
    }

    private static Value value(SkillsSurvey survey) {
        var share = BigDecimal.valueOf(survey.result().everyone().atLeastBasic().share() * 100)
                .setScale(1, RoundingMode.HALF_UP);
        return new Value(new Figure(survey.day(), share), Value.Origin.SURVEY, survey.source());
    }
}
