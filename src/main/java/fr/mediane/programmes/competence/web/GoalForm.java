package fr.mediane.programmes.competence.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.competence.Goal;
import fr.mediane.programmes.competence.GoalDraft;
import fr.mediane.programmes.competence.adaptive.Competence;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What was typed of a goal.
 *
 * @param steps one a line
 * @param activities ids of those ticked
 */
public record GoalForm(
        String id,
        String version,
        String title,
        String competence,
        String state,
        String due,
        String steps,
        Set<String> activities) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    static GoalForm typed(MultiValueMap<String, String> typed) {
        return new GoalForm(
                one(typed, "id"),
                one(typed, "version"),
                one(typed, "title"),
                one(typed, "competence"),
                one(typed, "state"),
                one(typed, "due"),
                one(typed, "steps"),
                Set.copyOf(typed.getOrDefault("activities", List.of())));
    }

    static GoalForm blank(UUID id) {
        return new GoalForm(id.toString(), "", "", "", Goal.State.OPEN.code(), "", "", Set.of());
    }

    static GoalForm of(Goal goal) {
        return new GoalForm(
                goal.id().toString(),
                "" + goal.version(),
                goal.title(),
                goal.competence().map(Competence::code).orElse(""),
                goal.state().code(),
                goal.due().map(DAY::format).orElse(""),
                goal.steps().stream().map(Goal.Step::text).collect(Collectors.joining("\n")),
                goal.activities().stream().map(UUID::toString).collect(Collectors.toSet()));
    }

    /** What was typed, over the goal as it is now. */
    GoalForm over(Goal current) {
        return new GoalForm(id, "" + current.version(), title, competence, state, due, steps, activities);
    }

    /** What cannot be read. */
    List<ErrorKey> errors() {
        var errors = new ArrayList<ErrorKey>();
        if (!due.isBlank() && TypedDate.parse(due).isEmpty()) {
            errors.add(ErrorKey.on("due", "competence.error.goal-due"));
        }
        if (!competence.isEmpty() && Competence.of(competence).isEmpty()) {
            errors.add(ErrorKey.on("competence", "competence.error.goal-competence"));
        }
        return errors;
    }

    GoalDraft draft() {
        return new GoalDraft(
                title,
                Competence.of(competence),
                Goal.State.of(state).orElse(Goal.State.OPEN),
                TypedDate.parse(due),
                steps.lines().toList(),
                activities.stream()
                        .filter(activity -> activity.matches("[0-9a-fA-F-]{36}"))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()));
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
