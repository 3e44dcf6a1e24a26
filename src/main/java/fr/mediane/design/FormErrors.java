package fr.mediane.design;

import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Why a form was refused: the keys as a Desk gives them; the components turn them into words in the reader's language.
 *
 * @param reasons every reason, in the order of the form
 * @param names what a field is called, for the error summary; empty where the reason says it by itself
 */
public record FormErrors(List<ErrorKey> reasons, BiFunction<Ui, String, String> names) {
    private static final BiFunction<Ui, String, String> NAMELESS = (_, _) -> "";

    /** A form that nobody has sent yet. */
    public static final FormErrors NONE = new FormErrors(List.of(), NAMELESS);

    public FormErrors {
        reasons = List.copyOf(reasons);
    }

    public static FormErrors of(List<ErrorKey> reasons) {
        return new FormErrors(reasons, NAMELESS);
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
        reasons.forEach(reason -> lines.add(new Line(reason.field(), named(ui, reason))));
        return lines;
    }

    private String named(Ui ui, ErrorKey reason) {
        var name = names.apply(ui, reason.field());
        return name.isEmpty() ? words(ui, reason) : ui.t("design.errors.named", name, words(ui, reason));
    }

    private static String words(Ui ui, ErrorKey reason) {
        return ui.t(reason.key(), reason.arguments().toArray());
    }

    /** One line of the error summary. */
    public record Line(String field, String text) {}
}
