package fr.mediane.engines.rules.web;

import fr.mediane.engines.rules.sheet.Column;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Rule;
import fr.mediane.engines.rules.sheet.Sample;
import fr.mediane.engines.rules.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The editor's form as a sheet: whatever was typed, mistakes included. */
final class SheetForm {
    private final Map<String, String> typed;

    private SheetForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static Sheet read(Map<String, String> typed) {
        return new SheetForm(typed).sheet();
    }

    private Sheet sheet() {
        var inputs = many("entree-", "-cle", Sheet.MOST_INPUTS, this::input);
        var outputs = many("sortie-", "-cle", Sheet.MOST_OUTPUTS, this::output);
        return new Sheet(
                inputs,
                outputs,
                Arrays.stream(HitPolicy.values())
                        .filter(policy -> policy.name().equals(text("methode")))
                        .findFirst()
                        .orElse(HitPolicy.UNIQUE),
                many("ligne-", "-id", Sheet.MOST_RULES, row -> rule("ligne-" + row, inputs.size(), outputs.size())),
                many(
                        "cas-",
                        "-nom",
                        Sheet.MOST_SAMPLES,
                        place -> new Sample(
                                text("cas-" + place + "-nom"),
                                cells("cas-" + place + "-si-", inputs.size()),
                                cells("cas-" + place + "-alors-", outputs.size()))));
    }

    /** One more than allowed is read, so that too many is said and not cut off. */
    private <T> List<T> many(String prefix, String mark, int most, IntFunction<T> one) {
        var all = new ArrayList<T>();
        while (all.size() <= most && typed.containsKey(prefix + all.size() + mark)) {
            all.add(one.apply(all.size()));
        }
        return all;
    }

    private Column input(int place) {
        return column("entree-" + place);
    }

    private Column output(int place) {
        return column("sortie-" + place);
    }

    private Column column(String id) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(text(id + "-sorte")))
                .findFirst()
                .orElse(Kind.TEXT);
        return new Column(text(id + "-cle"), text(id + "-libelle"), text(id + "-label"), kind, text(id + "-valeurs"));
    }

    private Rule rule(String id, int inputs, int outputs) {
        return new Rule(
                text(id + "-id"),
                cells(id + "-si-", inputs),
                cells(id + "-alors-", outputs),
                text(id + "-texte"),
                text(id + "-lien"),
                text(id + "-phrase"),
                text(id + "-sentence"));
    }

    private List<String> cells(String prefix, int count) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < count; column++) {
            cells.add(text(prefix + column));
        }
        return cells;
    }

    private String text(String name) {
        return typed.getOrDefault(name, "")
                .replace("\r\n", "\n")
                .replace("\u0000", "")
                .strip();
    }
}
