package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.surveys.Sitting;
import java.util.List;
import java.util.Optional;

/**
 * One screen of a questionnaire.
 *
 * @param values the answer given before, or what was just typed
 * @param shown the answer in words, where its values are codes
 */
public record AskPage(
        String secret, Sitting sitting, Field field, List<String> values, String shown, FormErrors errors) {
    /** The screen of this key, as far as it is shown. */
    static Optional<AskPage> of(String secret, Sitting sitting, String key) {
        return sitting.screens().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field ->
                        new AskPage(secret, sitting, field, sitting.answers().values(key), "", FormErrors.NONE));
    }

    AskPage with(List<String> typed, FormErrors wrong) {
        return new AskPage(secret, sitting, field, typed, typed.isEmpty() ? "" : typed.getFirst(), wrong);
    }

    AskPage shown(String words) {
        return new AskPage(secret, sitting, field, values, words, errors);
    }

    public String place() {
        return QuestionnairePages.HOME + "/" + secret;
    }

    /** From 1. */
    public int number() {
        return sitting.screens().indexOf(field) + 1;
    }

    public int total() {
        return sitting.screens().size();
    }

    public Optional<Field.Ask> ask() {
        return field instanceof Field.Ask ask ? Optional.of(ask) : Optional.empty();
    }

    /** Whether answering is a button by itself. */
    public boolean oneTap() {
        return ask().filter(ask -> ask.question() instanceof Question.YesNo
                        || ask.question() instanceof Question.OneOf
                        || ask.question() instanceof Question.Scale)
                .isPresent();
    }

    public String back() {
        return number() == 1
                ? place()
                : place() + "?q=" + sitting.screens().get(number() - 2).key();
    }

    /** Address of what comes after this screen. */
    public String next() {
        return place() + "?q="
                + (number() == total()
                        ? QuestionnairePages.SEND
                        : sitting.screens().get(number()).key());
    }
}
