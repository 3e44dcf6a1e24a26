package fr.mediane.engines.rules.web;

import fr.mediane.design.Ui;
import fr.mediane.engines.rules.Version;
import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What differs between two versions: only what does. Rows are the same when their ids are, whatever their place. */
public record Comparison(Version before, Version after) {
    /**
     * @param where the column or row it is about
     * @param what which part of it
     * @param before empty when it was not there
     * @param after empty when it is gone
     */
    public record Difference(String where, String what, String before, String after) {}

    public List<Difference> differences(Ui ui) {
        var all = new ArrayList<Difference>();
        if (before.sheet().policy() != after.sheet().policy()) {
            all.add(new Difference(
                    ui.t("rules.policy"),
                    "",
                    ui.t(before.sheet().policy().messageKey()),
                    ui.t(after.sheet().policy().messageKey())));
        }
        columns(ui, all, before.sheet().inputs(), after.sheet().inputs());
        columns(ui, all, before.sheet().outputs(), after.sheet().outputs());
        rows(ui, all);
        return all;
    }

    private static void columns(Ui ui, List<Difference> all, List<Column> before, List<Column> after) {
        compare(
                all,
                before,
                after,
                Column::key,
                (column, place) -> column.label(ui.english()),
                column -> columnParts(ui, column));
    }

    private void rows(Ui ui, List<Difference> all) {
        compare(
                all,
                before.sheet().rules(),
                after.sheet().rules(),
                Rule::id,
                (rule, place) -> ui.t("rules.row", place + 1),
                rule -> parts(ui, after.sheet().rules().contains(rule) ? after.sheet() : before.sheet(), rule));
    }

    private interface Placed<T> {
        String of(T one, int place);
    }

    private static <T> void compare(
            List<Difference> all,
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Placed<T> name,
            Function<T, Map<String, String>> parts) {
        for (int place = 0; place < after.size(); place++) {
            var one = after.get(place);
            var former = find(before, key, key.apply(one));
            var where = name.of(one, place);
            var old = former.map(parts).orElse(Map.of());
            var now = parts.apply(one);
            now.forEach((what, text) -> {
                if (!text.equals(old.getOrDefault(what, ""))) {
                    all.add(new Difference(where, what, old.getOrDefault(what, ""), text));
                }
            });
            old.forEach((what, text) -> {
                if (!now.containsKey(what) && !text.isEmpty()) {
                    all.add(new Difference(where, what, text, ""));
                }
            });
        }
        for (int place = 0; place < before.size(); place++) {
            var one = before.get(place);
            var where = name.of(one, place);
            if (find(after, key, key.apply(one)).isEmpty()) {
                parts.apply(one).forEach((what, text) -> {
                    if (!text.isEmpty()) {
                        all.add(new Difference(where, what, text, ""));
                    }
                });
            }
        }
    }

    private static <T> Optional<T> find(List<T> list, Function<T, String> key, String wanted) {
        return list.stream().filter(one -> key.apply(one).equals(wanted)).findFirst();
    }

    private static Map<String, String> columnParts(Ui ui, Column column) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(ui.t("rules.column.label"), column.french());
        parts.put(ui.t("rules.column.english"), column.english());
        parts.put(ui.t("rules.column.kind"), ui.t(column.kind().messageKey()));
        parts.put(ui.t("rules.column.values"), column.values());
        return parts;
    }

    private static Map<String, String> parts(Ui ui, Sheet sheet, Rule rule) {
        var parts = new LinkedHashMap<String, String>();
        for (int place = 0; place < Math.min(rule.when().size(), sheet.inputs().size()); place++) {
            parts.put(sheet.inputs().get(place).label(ui.english()), rule.when().get(place));
        }
        for (int place = 0; place < Math.min(rule.then().size(), sheet.outputs().size()); place++) {
            parts.put(
                    "→ " + sheet.outputs().get(place).label(ui.english()),
                    rule.then().get(place));
        }
        parts.put(ui.t("rules.row.citation"), rule.citation());
        parts.put(ui.t("rules.row.link"), rule.link());
        parts.put(ui.t("rules.row.sentence"), rule.french());
        parts.put(ui.t("rules.row.english"), rule.english());
        return parts;
    }
}
