package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.surveys.Sitting;
import java.util.List;

/**
 * Somebody before a questionnaire, between two questions: welcome, sending, thanks, too late.
 *
 * @param secret what stands in the address
 */
public record SittingPage(String secret, Sitting sitting, FormErrors errors) {
    public String place() {
        return QuestionnairePages.HOME + "/" + secret;
    }

    /** Where one goes on: the first screen that has no answer yet, or sending. */
    public String next() {
        return sitting.screens().stream()
                .filter(this::open)
                .findFirst()
                .map(field -> place() + "?q=" + field.key())
                .orElseGet(() -> place() + "?q=" + QuestionnairePages.SEND);
    }

    public boolean begun() {
        return !sitting.answers().byKey().isEmpty();
    }

    public List<Field> screens() {
        return sitting.screens();
    }

    /** Address of the last screen. */
    public String back() {
        return place() + "?q=" + screens().getLast().key();
    }

    private boolean open(Field field) {
        return switch (field) {
            case Field.Ask ask ->
                !ask.optional() && sitting.answers().of(ask.key()).isEmpty();
            case Field.Explanation _ -> !begun();
            case Field.Section _ -> false;
        };
    }
}
