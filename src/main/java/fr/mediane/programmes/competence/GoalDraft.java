package fr.mediane.programmes.competence;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.competence.adaptive.Competence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a counsellor and a person write down together.
 *
 * @param steps one text each, in order
 */
public record GoalDraft(
        String title,
        Optional<Competence> competence,
        Goal.State state,
        Optional<LocalDate> due,
        List<String> steps,
        Set<UUID> activities) {
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_STEP = 160;
    public static final int MOST_STEPS = 12;

    public GoalDraft {
        title = title.strip();
        steps = steps.stream()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        activities = Set.copyOf(activities);
    }

    /** Why it cannot be written down as it stands. */
    List<ErrorKey> errors() {
        var errors = new ArrayList<ErrorKey>();
        if (title.isEmpty()) {
            errors.add(ErrorKey.on("title", "competence.error.goal-title"));
        } else if (title.length() > LONGEST_TITLE) {
            errors.add(ErrorKey.on("title", "competence.error.goal-title-long", LONGEST_TITLE));
        }
        if (steps.size() > MOST_STEPS) {
            errors.add(ErrorKey.on("steps", "competence.error.goal-steps", MOST_STEPS));
        } else if (steps.stream().anyMatch(step -> step.length() > LONGEST_STEP)) {
            errors.add(ErrorKey.on("steps", "competence.error.goal-step-long", LONGEST_STEP));
        }
        return errors;
    }

    /** Linked to no other activities than these; those linked before that are not among them, a colleague's, stay. */
    GoalDraft linking(Set<UUID> own, Set<UUID> before) {
        var linked = Stream.concat(
                        activities.stream().filter(own::contains),
                        before.stream().filter(activity -> !own.contains(activity)))
                .collect(Collectors.toSet());
        return new GoalDraft(title, competence, state, due, steps, linked);
    }

    Goal fresh(UUID id, UUID person, LocalDate today) {
        return goal(id, person, today, List.of(), Optional.empty(), 1);
    }

    /** As this goal becomes; a step whose text stays is still done. */
    Goal over(Goal before, LocalDate today) {
        return goal(before.id(), before.person(), today, before.steps(), Optional.of(before), before.version());
    }

    private Goal goal(
            UUID id, UUID person, LocalDate today, List<Goal.Step> known, Optional<Goal> before, int version) {
        var ended = state == Goal.State.OPEN
                ? Optional.<LocalDate>empty()
                : before.flatMap(Goal::endedOn).or(() -> Optional.of(today));
        return new Goal(
                id,
                person,
                title,
                competence,
                state,
                due,
                before.map(Goal::begunOn).orElse(today),
                ended,
                steps(known),
                activities,
                version);
    }

    private List<Goal.Step> steps(List<Goal.Step> known) {
        var left = new ArrayList<>(known);
        var all = new ArrayList<Goal.Step>();
        for (var text : steps) {
            var same = left.stream().filter(step -> step.text().equals(text)).findFirst();
            same.ifPresent(left::remove);
            all.add(same.orElseGet(() -> new Goal.Step(Uuid7.next(), text, Optional.empty())));
        }
        return all;
    }
}
