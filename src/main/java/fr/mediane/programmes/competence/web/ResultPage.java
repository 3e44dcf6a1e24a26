package fr.mediane.programmes.competence.web;

import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.AnswerCode;
import fr.mediane.programmes.competence.adaptive.Given;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Item;
import fr.mediane.programmes.competence.adaptive.Profile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What the answers say.
 *
 * @param day when they were given
 * @param name of the person when a counsellor keeps it; empty for someone alone
 */
public record ResultPage(Profile profile, List<Given> given, AnswerCode code, LocalDate day, String name) {
    static ResultPage of(Interview interview, LocalDate day) {
        return new ResultPage(interview.profile(), interview.given(), AnswerCode.of(interview), day, "");
    }

    /** What the person does without help, in the order of DigComp. */
    public List<Item> alone() {
        return answered(Answer.ALONE);
    }

    /** What the person does with help. */
    public List<Item> withHelp() {
        return answered(Answer.WITH_HELP);
    }

    private List<Item> answered(Answer answer) {
        return given.stream()
                .filter(each -> each.answer() == answer)
                .map(Given::item)
                .sorted(Comparator.comparing(Item::id))
                .toList();
    }
}
