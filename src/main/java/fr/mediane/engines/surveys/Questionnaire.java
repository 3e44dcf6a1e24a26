package fr.mediane.engines.surveys;

import fr.mediane.engines.forms.Block;
import fr.mediane.engines.forms.Contact;
import fr.mediane.engines.forms.Enclosure;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.FormFile;
import fr.mediane.engines.forms.Question;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A form that people are asked to fill in about a help they got, or an event they attended.
 *
 * @param revision the version it is
 * @param anonymous whether nothing leads from an answer back to the invitation
 * @param days for {@link Moment#LATER}, so many days after the help
 */
public record Questionnaire(UUID revision, Form form, About about, Moment moment, boolean anonymous, int days) {
    private static final Set<String> SETTINGS = Set.of("about", "moment", "anonymous", "days");
    private static final int LATEST = 365;
    private static final int SIX_WEEKS = 42;

    static Questionnaire of(UUID revision, Form form) {
        var settings = form.settings();
        return new Questionnaire(
                revision,
                form,
                About.valueOf(settings.getOrDefault("about", "help").toUpperCase(Locale.ROOT)),
                Moment.valueOf(settings.getOrDefault("moment", "after").toUpperCase(Locale.ROOT)),
                !settings.getOrDefault("anonymous", "true").equals("false"),
                Integer.parseInt(settings.getOrDefault("days", "" + SIX_WEEKS)));
    }

    /** What is wrong with a form as a questionnaire. */
    static List<ErrorKey> faults(Form form) {
        var faults = new ArrayList<ErrorKey>();
        form.settings().keySet().stream()
                .filter(name -> !SETTINGS.contains(name))
                .forEach(name -> faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.setting", name)));
        if (!form.settings().getOrDefault("about", "help").matches("help|event")) {
            faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.about"));
        }
        if (!form.settings().getOrDefault("moment", "after").matches("after|later")) {
            faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.moment"));
        }
        if (!form.settings().getOrDefault("anonymous", "true").matches("true|false")) {
            faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.anonymous"));
        }
        var days = form.settings().getOrDefault("days", "" + SIX_WEEKS);
        if (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > LATEST) {
            faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.days", LATEST));
        }
        form.facts().keySet().stream()
                .filter(name -> Measure.of(name).isEmpty())
                .forEach(name -> faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.fact", name)));
        form.ask(AgeGroup.FIELD)
                .filter(ask -> !(ask.question() instanceof Question.OneOf one
                        && one.options().stream()
                                .allMatch(option -> AgeGroup.of(option.code()).isPresent())))
                .ifPresent(_ -> faults.add(ErrorKey.on(
                        FormFile.FIELD,
                        "surveys.fault.age",
                        Arrays.stream(AgeGroup.values()).map(AgeGroup::code).collect(Collectors.joining(", ")))));
        form.fields().stream()
                .filter(field -> field instanceof Field.Ask ask
                        && (ask.question() instanceof Contact
                                || ask.question() instanceof Enclosure
                                || ask.question() instanceof Block))
                .forEach(field -> faults.add(ErrorKey.on(FormFile.FIELD, "surveys.fault.contact", field.key())));
        return faults;
    }
}
