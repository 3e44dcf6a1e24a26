package fr.mediane.design;

import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was refused: the keys as a Desk gives them; the components turn them into words in the reader's language.
 *
 * @param reasons every reason, in the order of the form
 */
public record FormErrors(List<ErrorKey> reasons) {
    /** A form that nobody has sent yet. */
    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        reasons = List.copyOf(reasons);
    }

    public static FormErrors of(List<ErrorKey> reasons) {
        return new FormErrors(reasons);
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** What is wrong with a field, in words; null when it is right. For the {@code error} of a field component. */
    public @Nullable String on(Ui ui, String field) {
        return reasons.stream()
                .filter(reason -> reason.field().equals(field))
                .findFirst()
                .map(reason -> words(ui, reason))
                .orElse(null);
    }

    /** Every reason in words, with the field it is about (empty: the whole form). For the error summary. */
    public List<Line> lines(Ui ui) {
        var lines = new ArrayList<Line>();
        reasons.forEach(reason -> lines.add(new Line(reason.field(), words(ui, reason))));
        return lines;
    }

    private static String words(Ui ui, ErrorKey reason) {
        return ui.t(reason.key(), reason.arguments().toArray());
    }

    /** One line of the error summary. */
    public record Line(String field, String text) {}
}
