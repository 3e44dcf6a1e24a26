package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.competence.Goal;
import fr.mediane.programmes.competence.adaptive.Competence;
import fr.mediane.programmes.mediation.LogbookLine;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form of a goal.
 *
 * @param place of the person's competences
 * @param action where it is posted
 * @param name of the person
 * @param activities in which the person took part, to be ticked
 */
public record GoalPage(
        String place,
        String action,
        String name,
        boolean changing,
        GoalForm form,
        List<LogbookLine> activities,
        FormErrors errors) {
    public List<Option> competences(Ui ui) {
        return Option.list(List.of(Competence.values()), Competence::code, each -> ui.t(each.messageKey()));
    }

    /** By day and what they were about. */
    public List<Option> activityOptions(Ui ui) {
        return Option.list(
                activities, line -> line.id().toString(), line -> ui.shortDate(line.date()) + " – " + about(ui, line));
    }

    private static String about(Ui ui, LogbookLine line) {
        return line.title().isEmpty()
                ? line.themes().stream()
                        .sorted()
                        .map(theme -> ui.t(theme.messageKey()))
                        .collect(Collectors.joining(", "))
                : line.title();
    }

    public List<Option> states(Ui ui) {
        return Option.list(List.of(Goal.State.values()), Goal.State::code, each -> ui.t(each.messageKey()));
    }
}
