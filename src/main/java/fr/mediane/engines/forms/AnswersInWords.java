package fr.mediane.engines.forms;

import fr.mediane.design.Money;
import fr.mediane.design.Ui;
import fr.mediane.kernel.CommuneCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was answered, in words: for a recapitulation, for who decides, for letters.
 *
 * @param answers without those to what is not shown
 * @param communes what their codes stand for
 * @param files what the files are called, by id
 * @param parts keys of those to be read; empty: all
 */
public record AnswersInWords(
        Form form,
        Answers answers,
        Map<CommuneCode, String> communes,
        Map<String, String> files,
        Optional<Set<String>> parts) {
    /** These parts and no others. */
    public AnswersInWords only(Set<String> some) {
        return new AnswersInWords(form, answers, communes, files, Optional.of(Set.copyOf(some)));
    }

    /**
     * One part.
     *
     * @param key of the section, for a link to change it
     */
    public record Chapter(String key, String title, List<Line> lines) {}

    /**
     * One question and its answer.
     *
     * @param path the key, or {@code children.1.name}
     * @param words one text per choice, file or line; none: not answered
     */
    public record Line(String path, String label, List<String> words) {}

    /** Every part with something to answer. */
    public List<Chapter> chapters(Ui ui) {
        var chapters = new ArrayList<Chapter>();
        for (var part : form.parts(answers)) {
            if (parts.filter(some -> !some.contains(part.key())).isPresent()) {
                continue;
            }
            var lines = new ArrayList<Line>();
            Form.asks(part.fields()).forEach(ask -> add(ui, lines, "", label -> label, ask, answers));
            if (!lines.isEmpty()) {
                chapters.add(new Chapter(part.key(), part.title().in(ui.english()), lines));
            }
        }
        return chapters;
    }

    private void add(Ui ui, List<Line> lines, String place, UnaryOperator<String> name, Field.Ask ask, Answers given) {
        var label = name.apply(ask.head().label().in(ui.english()));
        var answer = given.of(ask.key());
        if (ask.question() instanceof Block block
                && answer.isPresent()
                && answer.get() instanceof Answer.Rows(var rows)) {
            lines.add(new Line(place + ask.key(), label, List.of(ui.number(rows.size()))));
            for (int row = 1; row <= rows.size(); row++) {
                var each = rows.get(row - 1);
                var at = Block.place(ask.key(), row);
                var number = row;
                UnaryOperator<String> inner =
                        text -> ui.t("forms.block.inner", block.one().in(ui.english()), number, text);
                Form.asks(block.each().visible(each)).forEach(one -> add(ui, lines, at, inner, one, each));
            }
            return;
        }
        lines.add(new Line(
                place + ask.key(),
                label,
                answer.map(one -> words(ui, ask.question(), one)).orElse(List.of())));
    }

    private List<String> words(Ui ui, Question question, Answer answer) {
        return switch (answer) {
            case Answer.Said(var yes) -> List.of(ui.t(yes ? "forms.yes" : "forms.no"));
            case Answer.Chosen(var codes) ->
                codes.stream().map(code -> label(ui, question, code)).toList();
            case Answer.Number(var number) -> List.of(ui.decimal(number.doubleValue(), 6));
            case Answer.Sum(var euros) ->
                List.of(Money.euros(ui, euros.amount().movePointRight(2).longValueExact()));
            case Answer.Written(var text) -> List.of(text);
            case Answer.OnDay(var day) -> List.of(ui.date(day));
            case Answer.In(var commune) -> List.of(name(commune));
            case Answer.At at -> {
                var lines = new ArrayList<>(at.lines());
                lines.add(at.postcode().digits() + " " + name(at.commune()).replaceFirst(" \\(.*\\)$", ""));
                yield lines;
            }
            case Answer.Called(var phone) -> List.of(phone.display());
            case Answer.Mailed(var email) -> List.of(email.address());
            case Answer.Establishment(var siret) ->
                List.of(siret.digits().replaceFirst("(.{3})(.{3})(.{3})(.{5})", "$1 $2 $3 $4"));
            case Answer.Account(var iban) -> List.of(ui.t("forms.iban.ends", iban.lastFour()));
            case Answer.Enclosed(var ids) ->
                ids.stream()
                        .map(id -> files.getOrDefault(id.toString(), id.toString()))
                        .toList();
            case Answer.Rows(var rows) -> List.of(ui.number(rows.size()));
        };
    }

    private String name(CommuneCode commune) {
        return communes.getOrDefault(commune, commune.code());
    }

    private static String label(Ui ui, Question question, String code) {
        var options = switch (question) {
            case Question.OneOf one -> one.options();
            case Question.SomeOf some -> some.options();
            default -> List.<Question.Option>of();
        };
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .map(option -> option.label().in(ui.english()))
                .orElse(code);
    }
}
