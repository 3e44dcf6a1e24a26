package fr.mediane.engines.forms;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.kernel.ErrorKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form as a page: what {@code web/form.jte} shows.
 *
 * @param parts those that the answers show, this one among them
 * @param kept the texts in the fields, by path
 * @param mistakes by path
 * @param files what the files sent along are called, by id
 */
public record FormPage(
        List<Form.Part> parts,
        Form.Part part,
        Answers answers,
        Map<String, List<String>> kept,
        List<ErrorKey> mistakes,
        Map<String, String> files) {
    /** After the path of a commune: its code, when it was picked from the list. */
    public static final String CODE = ".code";

    public static String id(String path) {
        return TypedTexts.PREFIX + path;
    }

    /** With more choices than this, a list that opens. */
    public static final int MANY = 8;

    /** What there is to choose among, in words; none for what is typed. */
    public static List<Option> options(Ui ui, Question question) {
        return switch (question) {
            case Question.YesNo _ ->
                List.of(Option.of(Question.YES, ui.t("forms.yes")), Option.of(Question.NO, ui.t("forms.no")));
            case Question.OneOf(var options, var _) -> choices(ui, options);
            case Question.SomeOf(var options) -> choices(ui, options);
            case Question.Scale scale ->
                Option.list(scale.values(), value -> value, value -> scale.label(value, ui.english()));
            default -> List.of();
        };
    }

    /** Radios cannot be taken back: a way to answer nothing after all. */
    public static List<Option> orNone(Ui ui, List<Option> options) {
        return Stream.concat(options.stream(), Stream.of(Option.of("", ui.t("forms.whole.no-answer"))))
                .toList();
    }

    /** The hint of the form, else what helps with such a question. */
    public static @Nullable String hint(Ui ui, Field.Ask ask) {
        var own = ask.head().hint().in(ui.english());
        if (!own.isEmpty()) {
            return own;
        }
        return switch (ask.question()) {
            case Question.Commune _ -> ui.t("forms.question.commune-hint");
            case Question.Money _ -> ui.t("forms.hint.euros");
            case Question.SomeOf _ -> ui.t("forms.question.several");
            case Contact.Company _ -> ui.t("forms.hint.siret");
            case Contact.BankAccount _ -> ui.t("forms.hint.iban");
            default -> null;
        };
    }

    /** Tells the same field from itself with other choices. */
    public static String variant(Field field) {
        return field instanceof Field.Ask ask
                        && ask.question() instanceof Question.OneOf one
                        && !one.linkedTo().isEmpty()
                ? String.join(" ", one.values())
                : "";
    }

    private static List<Option> choices(Ui ui, List<Question.Option> options) {
        return Option.list(
                options, Question.Option::code, option -> option.label().in(ui.english()));
    }

    /** From 1. */
    public int number() {
        return parts.indexOf(part) + 1;
    }

    public boolean first() {
        return number() <= 1;
    }

    /** The part before; none at the first. */
    public Optional<Form.Part> previous() {
        return first() ? Optional.empty() : Optional.of(parts.get(number() - 2));
    }

    /** The part after; none at the last. */
    public Optional<Form.Part> next() {
        return number() < parts.size() ? Optional.of(parts.get(number())) : Optional.empty();
    }

    public List<String> titles(Ui ui) {
        return parts.stream().map(one -> one.title().in(ui.english())).toList();
    }

    /** The mistakes, each leading to the field it is about, by its name. */
    public FormErrors errors() {
        var reasons = mistakes.stream()
                .map(one ->
                        new ErrorKey(one.key(), one.field().isEmpty() ? "" : id(place(one.field())), one.arguments()))
                .toList();
        return new FormErrors(
                reasons,
                (ui, id) -> id.startsWith(TypedTexts.PREFIX) ? name(ui, id.substring(TypedTexts.PREFIX.length())) : "");
    }

    /** What a field is called: of a row with its number, of an address with its part. */
    private String name(Ui ui, String path) {
        var names = path.split("[.]");
        var ask = Form.asks(part.fields())
                .filter(one -> one.key().equals(names[0]))
                .findFirst();
        var label = ask.map(one -> one.head().label().in(ui.english())).orElse("");
        if (ask.isPresent() && ask.get().question() instanceof Block block && names.length > 2) {
            var inner = block.each().ask(names[2]).map(one -> one.head().label().in(ui.english()));
            return ui.t("forms.block.inner", block.one().in(ui.english()), names[1], inner.orElse(""));
        }
        return ask.isPresent() && ask.get().question() instanceof Contact.Address && names.length > 1
                ? label + " – " + ui.t("forms.address." + names[1])
                : label;
    }

    public @Nullable String error(Ui ui, String path) {
        return errors().on(ui, id(path));
    }

    public List<String> values(String path) {
        return kept.getOrDefault(path, List.of());
    }

    public String value(String path) {
        return values(path).stream().findFirst().orElse("");
    }

    /** A number or an amount in the field, with the reader's decimal sign. */
    public String number(Ui ui, String path) {
        var text = value(path);
        return !ui.english() && text.matches("-?\\d+[.]\\d+") ? text.replace('.', ',') : text;
    }

    /** The fields of each row of a block, as its own answers show them; at least as many rows as are asked for. */
    public List<List<Field>> rows(String key, Block block) {
        var rows = new ArrayList<List<Field>>();
        var given = answers.of(key)
                .map(answer -> answer instanceof Answer.Rows(var each) ? each : List.<Answers>of())
                .orElse(List.of());
        int count = Math.max(block.least(), given.size());
        for (int row = 0; row < count; row++) {
            rows.add(block.each().visible(row < given.size() ? given.get(row) : Answers.NONE));
        }
        return rows;
    }

    /** Within a file field: what has been sent along already. */
    public String file(String id) {
        return files.getOrDefault(id, id);
    }

    public boolean sendsFiles() {
        return part.fields().stream()
                .anyMatch(field -> field instanceof Field.Ask ask
                        && (ask.question() instanceof Enclosure
                                || ask.question() instanceof Block block
                                        && Form.asks(block.each().fields())
                                                .anyMatch(one -> one.question() instanceof Enclosure)));
    }

    /** An address has several fields: what is wrong with the whole is said at the first. */
    private String place(String path) {
        return part.fields().stream()
                        .anyMatch(field -> field instanceof Field.Ask ask
                                && ask.question() instanceof Contact.Address
                                && ask.key().equals(path))
                ? path + "." + Contact.Address.STREET
                : path;
    }
}
