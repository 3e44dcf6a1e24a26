package fr.mediane.programmes.competence.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.competence.adaptive.Answer;
import fr.mediane.programmes.competence.adaptive.Interview;
import fr.mediane.programmes.competence.adaptive.Item;
import fr.mediane.programmes.competence.adaptive.StoppingRule;
import java.util.Optional;

/**
 * One question, big.
 *
 * @param place the address of the assessment, from which everything else follows
 * @param number of the question, from 1
 * @param before what was answered to it before, when one came back to it
 * @param aloud whether a counsellor reads it to someone
 */
public record QuestionPage(
        String place, int number, Item item, Optional<Answer> before, boolean aloud, FormErrors errors) {
    /** The question with this number, or the next one when there is none such; empty when it is over. */
    static Optional<QuestionPage> of(String place, Interview interview, int number, boolean aloud) {
        int answered = interview.given().size();
        if (number >= 1 && number <= answered) {
            var given = interview.given().get(number - 1);
            return Optional.of(
                    new QuestionPage(place, number, given.item(), Optional.of(given.answer()), aloud, FormErrors.NONE));
        }
        return interview
                .next()
                .map(item -> new QuestionPage(place, answered + 1, item, Optional.empty(), aloud, FormErrors.NONE));
    }

    QuestionPage with(FormErrors others) {
        return new QuestionPage(place, number, item, before, aloud, others);
    }

    /** Address of the question before this one; empty for the first. */
    public String back() {
        return number > 1 ? place + "/question?n=" + (number - 1) : "";
    }

    /** Where one goes for a break: a counsellor's assessment is kept already, someone alone gets a code. */
    public String pause() {
        return aloud ? place.substring(0, place.lastIndexOf('/')) : place + "/pause";
    }

    public int most() {
        return StoppingRule.PUBLISHED.most();
    }
}
