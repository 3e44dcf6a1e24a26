package fr.mediane.engines.rules.sheet;

import java.util.Collections;
import java.util.List;

/**
 * A row, as typed.
 *
 * @param id keeps its meaning from one version to the next
 * @param when a condition for each input, {@code -} for any value
 * @param then a value for each output
 * @param citation the text it rests on: law, decree, deliberation, with its article
 * @param link where that text can be read (https), or empty
 * @param french the sentence shown to the person
 * @param english the same in English
 */
public record Rule(
        String id, List<String> when, List<String> then, String citation, String link, String french, String english) {
    public Rule {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }

    public static Rule blank(String id, int inputs, int outputs) {
        return new Rule(id, Collections.nCopies(inputs, "-"), Collections.nCopies(outputs, ""), "", "", "", "");
    }

    public String sentence(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : french;
    }
}
