package fr.mediane.engines.rules.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Condition;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Span;
import fr.mediane.engines.rules.sheet.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Conditions and values as one says them. */
public final class RuleWords {
    private RuleWords() {}

    /** "26", "1 026 €", "1er avril 2027", "oui". */
    public static String value(Ui ui, Kind kind, Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number(ui, kind, number);
            case Value.Day(var date) -> ui.date(date);
            case Value.YesNo(var yes) -> ui.t(yes ? "rules.yes" : "rules.no");
        };
    }

    public static String value(Ui ui, Column column, Value value) {
        return value(ui, column.kind(), value);
    }

    private static String number(Ui ui, Kind kind, BigDecimal number) {
        return kind == Kind.EUROS ? ui.t("rules.euros", plain(ui, number)) : plain(ui, number);
    }

    private static String plain(Ui ui, BigDecimal number) {
        return ui.decimal(number.doubleValue(), 10);
    }

    /** "à partir de 60", "de 18 à 25", "26, 33 ou 974", "toute valeur". */
    public static String condition(Ui ui, Kind kind, Condition condition) {
        if (condition.any()) {
            return ui.t("rules.words.any");
        }
        var parts = condition.spans().stream().map(span -> span(ui, kind, span)).toList();
        var all = parts.size() == 1
                ? parts.getFirst()
                : ui.t("rules.words.or", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
        return condition.negated() ? ui.t("rules.words.not", all) : all;
    }

    private static String span(Ui ui, Kind kind, Span span) {
        var low = span.low().map(value -> value(ui, kind, value)).orElse("");
        var high = span.high().map(value -> value(ui, kind, value)).orElse("");
        if (span.single()) {
            return low;
        }
        if (span.high().isEmpty()) {
            return ui.t(span.lowIn() ? "rules.words.from" : "rules.words.above", low);
        }
        if (span.low().isEmpty()) {
            return ui.t(span.highIn() ? "rules.words.to" : "rules.words.below", high);
        }
        return ui.t(
                "rules.words.between." + (span.lowIn() ? "in-" : "out-") + (span.highIn() ? "in" : "out"), low, high);
    }

    /** "Âge : à partir de 60 ; Département : 26", leaving out what does not matter. */
    public static String all(Ui ui, List<Field> inputs, List<Condition> conditions) {
        var parts = new ArrayList<String>();
        for (int place = 0; place < inputs.size(); place++) {
            if (!conditions.get(place).any()) {
                parts.add(ui.t(
                        "rules.words.column",
                        inputs.get(place).column().label(ui.english()),
                        condition(ui, inputs.get(place).kind(), conditions.get(place))));
            }
        }
        return parts.isEmpty() ? ui.t("rules.words.always") : String.join(" ; ", parts);
    }
}
