package fr.mediane.engines.procedures.building.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.forms.Block;
import fr.mediane.engines.forms.Condition;
import fr.mediane.engines.forms.Contact;
import fr.mediane.engines.forms.Field;
import fr.mediane.engines.forms.Form;
import fr.mediane.engines.forms.Question;
import fr.mediane.engines.forms.Revision;
import fr.mediane.engines.procedures.building.BuildingDesk;
import fr.mediane.engines.procedures.building.FormTree;
import fr.mediane.kernel.ErrorKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of a procedure.
 *
 * @param settings by name, as they are kept or were typed
 * @param problems what keeps it from being published
 * @param done what has just been done
 */
public record VersionPage(
        Revision revision,
        Form form,
        String french,
        String english,
        Map<String, String> settings,
        FormErrors problems,
        FormErrors errors,
        String done) {
    /** Settings in a line of text, in the order shown. */
    public static final List<String> LINES = List.of("rules", "law", "signatory", "appeal", "appeal-by", "escalate-to");

    /** Settings that are a number of something. */
    public static final List<String> DELAYS =
            List.of("decide-within", "remind-before", "correct-within", "escalate-within");

    private static final List<String> UNITS = List.of("months", "days", "working-days");
    private static final List<String> CHOSEN = List.of("begun-by", "instructed-by", "silence");
    private static final List<String> PICKED = List.of("where", "mail", "subject");

    static VersionPage of(Revision revision, FormErrors errors, String done) {
        var form = revision.read();
        var settings = new LinkedHashMap<String, String>();
        FormTree.of(revision.content()).settings().forEach((name, value) -> settings.put(name, String.valueOf(value)));
        return new VersionPage(
                revision,
                form,
                form.title().french(),
                form.title().english(),
                settings,
                problems(revision),
                errors,
                done);
    }

    VersionPage typed(String titleFrench, String titleEnglish, Map<String, String> typed, FormErrors wrong) {
        return new VersionPage(revision, form, titleFrench, titleEnglish, typed, problems, wrong, "");
    }

    private static FormErrors problems(Revision revision) {
        return FormErrors.of(BuildingDesk.faults(revision.id(), revision.content()).stream()
                .map(one -> new ErrorKey(one.key(), place(one), one.arguments()))
                .toList());
    }

    /** The field of a setting that a problem speaks of. */
    private static String place(ErrorKey problem) {
        return problem.arguments().stream()
                .map(String::valueOf)
                .filter(VersionPage::isWritten)
                .findFirst()
                .orElse(problem.key().endsWith(".subject") ? "subject" : "reglages");
    }

    public String home() {
        return BuildingPages.HOME + "/" + revision.id();
    }

    public boolean draft() {
        return revision.state() == Revision.State.DRAFT;
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public List<String> subject() {
        return List.of(setting("subject").split("\\s+"));
    }

    /** The questions of some kind, to be picked in a setting. */
    private List<Option> questions(Ui ui, Predicate<Question> kind) {
        return form.fields().stream()
                .flatMap(field -> field instanceof Field.Ask ask && kind.test(ask.question())
                        ? Stream.of(Option.of(ask.key(), ask.head().label().in(ui.english())))
                        : Stream.<Option>empty())
                .toList();
    }

    public List<Option> communes(Ui ui) {
        return questions(ui, question -> question instanceof Question.Commune);
    }

    public List<Option> mails(Ui ui) {
        return questions(ui, question -> question instanceof Contact.Email);
    }

    public List<Option> names(Ui ui) {
        return questions(
                ui,
                question -> question instanceof Question.Text(var _, var lines) && !lines
                        || question instanceof Contact.Company);
    }

    /** The choices of a setting that has some. */
    public static List<Option> choices(Ui ui, String setting) {
        var values = switch (setting) {
            case "instructed-by" -> List.of("national", "region", "departement", "epci", "commune");
            case "silence" -> List.of("nothing", "refusal", "acceptance");
            default -> List.of("people", "contest");
        };
        return Option.list(
                values, value -> value, value -> ui.t("procedures.building.setting." + setting + "." + value));
    }

    public static List<Option> units(Ui ui) {
        return Option.list(UNITS, unit -> unit, unit -> ui.t("procedures.building.unit." + unit));
    }

    /** The number of a delay, or what was typed instead of one. */
    public String count(String setting) {
        var text = setting(setting);
        return text.contains(" ") ? text.substring(0, text.indexOf(' ')) : text;
    }

    /** What is counted. */
    public String unit(String setting) {
        var text = setting(setting);
        var unit = text.substring(text.indexOf(' ') + 1);
        return UNITS.contains(unit) ? unit : unit + "s";
    }

    /** A setting in words, to be read. */
    public String words(Ui ui, String setting) {
        var value = setting(setting);
        if (CHOSEN.contains(setting)) {
            return choices(ui, setting).stream()
                    .filter(one -> one.value().equals(value))
                    .findFirst()
                    .map(Option::label)
                    .orElse(value);
        }
        if (PICKED.contains(setting)) {
            return Stream.of(value.split("\\s+"))
                    .map(key -> form.ask(key)
                            .map(ask -> ask.head().label().in(ui.english()))
                            .orElse(key))
                    .collect(Collectors.joining(", "));
        }
        return DELAYS.contains(setting) && UNITS.contains(unit(setting))
                ? count(setting) + " " + ui.t("procedures.building.unit." + unit(setting))
                : value;
    }

    /** The fields after which another may stand, the last first. */
    public static List<Option> places(Ui ui, List<Field> fields) {
        return Option.list(
                fields.reversed(), Field::key, field -> field.head().label().in(ui.english()));
    }

    public static boolean conditional(Field field) {
        return !(field.head().when() instanceof Condition.Always);
    }

    /** The fields of a block; none of anything else. */
    public static List<Field> inner(Field field) {
        return field instanceof Field.Ask ask && ask.question() instanceof Block block
                ? block.each().fields()
                : List.of();
    }

    public static boolean isBlock(Field field) {
        return field instanceof Field.Ask ask && ask.question() instanceof Block;
    }

    public static boolean isWritten(String setting) {
        return written().contains(setting);
    }

    /** Settings that these pages write. */
    static List<String> written() {
        return Stream.of(CHOSEN, PICKED, DELAYS, LINES).flatMap(List::stream).toList();
    }
}
