package fr.mediane.engines.rules.web;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sample;
import fr.mediane.engines.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a button of the editor does to a sheet: {@code ligne+}, {@code ligne-2-retirer}, {@code entree-1-avant}. Anything else
 * changes nothing.
 *
 * @param sheet afterwards
 * @param place the element to go on with, or empty
 */
record SheetEdit(Sheet sheet, String place) {
    private static final Pattern ONE =
            Pattern.compile("(entree|sortie|ligne|cas)-(\\d{1,3})-(retirer|avant|apres|doubler)");

    static SheetEdit of(Sheet sheet, String button) {
        var one = ONE.matcher(button);
        if (!one.matches()) {
            return added(sheet, button);
        }
        int at = Integer.parseInt(one.group(2));
        var what = one.group(3);
        if (what.equals("doubler")) {
            return one.group(1).equals("ligne") && at < sheet.rules().size()
                    ? doubled(sheet, at)
                    : new SheetEdit(sheet, "");
        }
        var change = new ListChange(
                at,
                switch (what) {
                    case "avant" -> ListChange.Kind.EARLIER;
                    case "apres" -> ListChange.Kind.LATER;
                    default -> ListChange.Kind.REMOVE;
                });
        return new SheetEdit(
                changed(sheet, one.group(1), change),
                one.group(1) + "-" + (what.equals("apres") ? at + 1 : Math.max(0, at - 1)));
    }

    private static Sheet changed(Sheet sheet, String list, ListChange change) {
        return switch (list) {
            case "entree" ->
                new Sheet(
                        change.of(sheet.inputs()),
                        sheet.outputs(),
                        sheet.policy(),
                        sheet.rules().stream()
                                .map(rule -> cells(rule, change.of(rule.when()), rule.then()))
                                .toList(),
                        sheet.samples().stream()
                                .map(one -> new Sample(one.name(), change.of(one.given()), one.expected()))
                                .toList());
            case "sortie" ->
                new Sheet(
                        sheet.inputs(),
                        change.of(sheet.outputs()),
                        sheet.policy(),
                        sheet.rules().stream()
                                .map(rule -> cells(rule, rule.when(), change.of(rule.then())))
                                .toList(),
                        sheet.samples().stream()
                                .map(one -> new Sample(one.name(), one.given(), change.of(one.expected())))
                                .toList());
            case "ligne" -> with(sheet, change.of(sheet.rules()), sheet.samples());
            default -> with(sheet, sheet.rules(), change.of(sheet.samples()));
        };
    }

    private static SheetEdit added(Sheet sheet, String button) {
        int inputs = sheet.inputs().size();
        int outputs = sheet.outputs().size();
        return switch (button) {
            case "entree+" -> new SheetEdit(withInput(sheet), "entree-" + inputs);
            case "sortie+" -> new SheetEdit(withOutput(sheet), "sortie-" + outputs);
            case "ligne+" ->
                new SheetEdit(
                        with(sheet, plus(sheet.rules(), Rule.blank(free(sheet), inputs, outputs)), sheet.samples()),
                        "ligne-" + sheet.rules().size());
            case "cas+" -> {
                var blank = new Sample("", Collections.nCopies(inputs, ""), Collections.nCopies(outputs, ""));
                yield new SheetEdit(
                        with(sheet, sheet.rules(), plus(sheet.samples(), blank)),
                        "cas-" + sheet.samples().size());
            }
            default -> new SheetEdit(sheet, "");
        };
    }

    private static Sheet withInput(Sheet sheet) {
        return new Sheet(
                plus(sheet.inputs(), Column.BLANK),
                sheet.outputs(),
                sheet.policy(),
                sheet.rules().stream()
                        .map(rule -> cells(rule, plus(rule.when(), "-"), rule.then()))
                        .toList(),
                sheet.samples().stream()
                        .map(one -> new Sample(one.name(), plus(one.given(), ""), one.expected()))
                        .toList());
    }

    private static Sheet withOutput(Sheet sheet) {
        return new Sheet(
                sheet.inputs(),
                plus(sheet.outputs(), Column.BLANK),
                sheet.policy(),
                sheet.rules().stream()
                        .map(rule -> cells(rule, rule.when(), plus(rule.then(), "")))
                        .toList(),
                sheet.samples().stream()
                        .map(one -> new Sample(one.name(), one.given(), plus(one.expected(), "")))
                        .toList());
    }

    private static SheetEdit doubled(Sheet sheet, int at) {
        var one = sheet.rules().get(at);
        var rules = new ArrayList<>(sheet.rules());
        rules.add(
                at + 1,
                new Rule(free(sheet), one.when(), one.then(), one.citation(), one.link(), one.french(), one.english()));
        return new SheetEdit(with(sheet, rules, sheet.samples()), "ligne-" + (at + 1));
    }

    private static Rule cells(Rule rule, List<String> when, List<String> then) {
        return new Rule(rule.id(), when, then, rule.citation(), rule.link(), rule.french(), rule.english());
    }

    private static Sheet with(Sheet sheet, List<Rule> rules, List<Sample> samples) {
        return new Sheet(sheet.inputs(), sheet.outputs(), sheet.policy(), rules, samples);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    /** A name for a row that no other has. */
    private static String free(Sheet sheet) {
        var taken = sheet.rules().stream().map(Rule::id).toList();
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(number -> "r" + number)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
