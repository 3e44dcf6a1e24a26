package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.programmes.competence.Goal;
import fr.mediane.programmes.competence.adaptive.Competence;
import java.util.List;

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
        List<Option> activities,
        FormErrors errors) {
    public List<Option> competences(Ui ui) {
        return Option.list(List.of(Competence.values()), Competence::code, each -> ui.t(each.messageKey()));
    }

    public List<Option> states(Ui ui) {
        return Option.list(List.of(Goal.State.values()), Goal.State::code, each -> ui.t(each.messageKey()));
    }
}
