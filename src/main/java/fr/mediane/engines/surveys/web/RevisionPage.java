package fr.mediane.engines.surveys.web;

import fr.mediane.design.FormErrors;
import fr.mediane.engines.forms.Condition;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.forms.Revision;
import fr.mediane.kernel.Decision;
import java.util.List;
import java.util.Optional;

/**
 * One version of a questionnaire, to be read, written, published or closed.
 *
 * @param revision empty for a new one
 * @param id made for a new one, so that sending it twice makes one
 * @param content the file as it is kept, or as it was typed
 * @param done what has just been done
 */
public record RevisionPage(Optional<Revision> revision, String id, String content, FormErrors errors, String done) {
    public String action() {
        return QuestionnaireAdminPages.HOME
                + revision.map(one -> "/" + one.id()).orElse("/nouveau");
    }

    public boolean draft() {
        return revision.isEmpty() || state() == Revision.State.DRAFT;
    }

    public Revision.State state() {
        return revision.map(Revision::state).orElse(Revision.State.DRAFT);
    }

    /** What the file asks, as far as it can be read. */
    public List<Field> preview() {
        return FormFile.read(content) instanceof Decision.Accepted<Form>(var form) ? form.fields() : List.of();
    }

    public static boolean conditional(Field field) {
        return !(field.head().when() instanceof Condition.Always);
    }

    /** The answers to choose among, in words. */
    public static List<String> choices(Field field, boolean english) {
        return field instanceof Field.Ask ask
                ? switch (ask.question()) {
                    case Question.OneOf(var options, var _) -> labels(options, english);
                    case Question.SomeOf(var options) -> labels(options, english);
                    case Question.Scale scale ->
                        List.of(
                                scale.from() + " – " + scale.low().in(english),
                                scale.to() + " – " + scale.high().in(english));
                    default -> List.of();
                }
                : List.of();
    }

    private static List<String> labels(List<Question.Option> options, boolean english) {
        return options.stream().map(option -> option.label().in(english)).toList();
    }
}
