package fr.mediane.programmes.connectivity.operators.web;

import fr.mediane.programmes.connectivity.operators.TypedAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the forms of a notice, as it is sent.
 *
 * @param part which of them: {@code recu}, {@code ligne}, {@code dette}, {@code abandon}, {@code echeances}
 * @param id made with the form, so that it counts once
 * @param sequence one more than that of the last answer seen
 */
public record AnswerForm(
        @Nullable String part,
        @Nullable String id,
        @Nullable String sequence,
        @Nullable String kind,
        @Nullable String amount,
        @Nullable String since,
        @Nullable String litigation,
        @Nullable String essentials,
        @Nullable String words,
        @Nullable String instalments) {
    static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null, null, null, null, null, null);
    private static final List<String> OWN =
            List.of("kind", "amount", "since", "litigation", "essentials", "words", "instalments");

    String idText() {
        return text(id);
    }

    int order() {
        return text(sequence).matches("\\d{1,7}") ? Integer.parseInt(text(sequence)) : 0;
    }

    TypedAnswer typed() {
        return new TypedAnswer(
                text(kind),
                text(amount),
                text(since),
                text(litigation),
                text(essentials),
                text(words),
                text(instalments));
    }

    /** What was typed in one of the forms; nothing in the others. */
    public TypedAnswer in(String form) {
        return form.equals(part) ? typed() : TypedAnswer.NOTHING;
    }

    /** The element of the page that a field of this form is. */
    String element(String field) {
        return OWN.contains(field) ? text(part) + "-" + field : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
