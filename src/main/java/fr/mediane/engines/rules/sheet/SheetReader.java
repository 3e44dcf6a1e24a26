package fr.mediane.engines.rules.sheet;

import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a sheet, one reader for each. Fields are called as in the editor: {@code entree-0-cle}, {@code sortie-0-libelle},
 * {@code ligne-2-si-0}, {@code ligne-2-alors-1}, {@code ligne-2-texte}, {@code cas-0-si-1}.
 */
public final class SheetReader {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern LINK = Pattern.compile("https://[^\\s\"<>]{3,490}");

    /** What means something else in FEEL. */
    private static final Set<String> RESERVED = Set.of(
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "and",
            "or",
            "not",
            "null",
            "true",
            "false",
            "function",
            "external",
            "between",
            "item",
            "date",
            "time",
            "list",
            "context",
            "range",
            "string",
            "number",
            "boolean");

    private final CellReader cells;
    private final Sheet sheet;
    private final List<ErrorKey> faults = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    public SheetReader(CellReader cells, Sheet sheet) {
        this.cells = cells;
        this.sheet = sheet;
    }

    public Reading read() {
        count(sheet.inputs().size(), 1, Sheet.MOST_INPUTS, "entrees", "rules.error.inputs");
        count(sheet.outputs().size(), 1, Sheet.MOST_OUTPUTS, "sorties", "rules.error.outputs");
        count(sheet.rules().size(), 1, Sheet.MOST_RULES, "lignes", "rules.error.rows");
        count(sheet.samples().size(), 0, Sheet.MOST_SAMPLES, "cas", "rules.error.samples");
        var inputs = fields(sheet.inputs(), "entree-");
        var outputs = fields(sheet.outputs(), "sortie-");
        if (sheet.policy() == HitPolicy.SUM
                && !(outputs.size() == 1 && outputs.getFirst().kind().number())) {
            faults.add(ErrorKey.on("methode", "rules.error.sum"));
        }
        var lines = new ArrayList<Table.Line>();
        var trials = new ArrayList<Table.Trial>();
        if (faults.isEmpty()) {
            for (int row = 0; row < sheet.rules().size(); row++) {
                line(row, sheet.rules().get(row), inputs, outputs, lines::add);
            }
            for (int place = 0; place < sheet.samples().size(); place++) {
                trial(place, sheet.samples().get(place), inputs, outputs, trials::add);
            }
        }
        return new Reading(
                faults.isEmpty()
                        ? Optional.of(new Table(inputs, outputs, sheet.policy(), lines, trials))
                        : Optional.empty(),
                faults);
    }

    private List<Field> fields(List<Column> columns, String prefix) {
        var fields = new ArrayList<Field>();
        for (int place = 0; place < columns.size(); place++) {
            fields.add(field(columns.get(place), prefix + place));
        }
        return fields;
    }

    private Field field(Column column, String id) {
        if (!KEY.matcher(column.key()).matches() || RESERVED.contains(column.key())) {
            faults.add(ErrorKey.on(id + "-cle", "rules.error.key"));
        } else if (!keys.add(column.key())) {
            faults.add(ErrorKey.on(id + "-cle", "rules.error.key-twice"));
        }
        text(column.french(), id + "-libelle", 200);
        text(column.english(), id + "-label", 200);
        if (column.values().length() > Sheet.LONGEST_TEXT) {
            faults.add(ErrorKey.on(id + "-valeurs", "rules.error.long", Sheet.LONGEST_TEXT));
            return new Field(column, List.of(), Condition.ANY);
        }
        if (column.kind() == Kind.TEXT) {
            var allowed = Typing.list(column.values());
            if (allowed.size() == 1) {
                faults.add(ErrorKey.on(id + "-valeurs", "rules.error.one-value"));
            }
            return new Field(column, allowed, Condition.ANY);
        }
        var any = new Field(column, List.of(), Condition.ANY);
        var domain = column.kind() == Kind.YES_NO ? Condition.ANY : condition(any, column.values(), id + "-valeurs");
        if (domain.negated()
                || domain.spans().size() > 1
                || domain.spans().stream().anyMatch(Span::single)) {
            faults.add(ErrorKey.on(id + "-valeurs", "rules.error.domain"));
        }
        return new Field(column, List.of(), domain);
    }

    private void line(int row, Rule rule, List<Field> inputs, List<Field> outputs, Consumer<Table.Line> to) {
        var id = "ligne-" + row;
        int before = faults.size();
        if (rule.when().size() != inputs.size() || rule.then().size() != outputs.size()) {
            faults.add(ErrorKey.on(id, "rules.error.cells"));
            return;
        }
        if (!ID.matcher(rule.id()).matches() || !rows.add(rule.id())) {
            faults.add(ErrorKey.on(id, "rules.error.row"));
        }
        var conditions = new ArrayList<Condition>();
        for (int column = 0; column < inputs.size(); column++) {
            conditions.add(condition(inputs.get(column), rule.when().get(column), id + "-si-" + column));
        }
        var values = new ArrayList<Value>();
        for (int column = 0; column < outputs.size(); column++) {
            value(outputs.get(column), rule.then().get(column), id + "-alors-" + column)
                    .ifPresent(values::add);
        }
        text(rule.citation(), id + "-texte", Sheet.LONGEST_TEXT);
        text(rule.french(), id + "-phrase", Sheet.LONGEST_TEXT);
        text(rule.english(), id + "-sentence", Sheet.LONGEST_TEXT);
        if (!rule.link().isBlank() && !LINK.matcher(rule.link()).matches()) {
            faults.add(ErrorKey.on(id + "-lien", "rules.error.link"));
        }
        if (faults.size() == before) {
            to.accept(new Table.Line(rule, conditions, values));
        }
    }

    private void trial(int place, Sample sample, List<Field> inputs, List<Field> outputs, Consumer<Table.Trial> to) {
        var id = "cas-" + place;
        int before = faults.size();
        text(sample.name(), id + "-nom", 200);
        if (sample.given().size() != inputs.size() || sample.expected().size() != outputs.size()) {
            faults.add(ErrorKey.on(id, "rules.error.cells"));
            return;
        }
        var given = values(inputs, sample.given(), id + "-si-");
        boolean none = sample.expected().stream().allMatch(String::isBlank);
        List<Value> expected = none ? List.of() : values(outputs, sample.expected(), id + "-alors-");
        if (faults.size() == before) {
            to.accept(new Table.Trial(sample.name(), given, expected));
        }
    }

    private List<Value> values(List<Field> fields, List<String> typed, String prefix) {
        var values = new ArrayList<Value>();
        for (int column = 0; column < fields.size(); column++) {
            value(fields.get(column), typed.get(column), prefix + column).ifPresent(values::add);
        }
        return values;
    }

    private Optional<Value> value(Field field, String typed, String id) {
        if (typed.length() > Sheet.LONGEST_CELL) {
            faults.add(ErrorKey.on(id, "rules.error.long", Sheet.LONGEST_CELL));
            return Optional.empty();
        }
        var value = typed(field, typed);
        if (value.isEmpty()) {
            faults.add(ErrorKey.on(id, mistake(field)));
        }
        return value;
    }

    /** A value that may stand in this column, in the column's own writing; empty otherwise. */
    public static Optional<Value> typed(Field field, String typed) {
        return Typing.value(field.kind(), typed)
                .map(value -> value instanceof Value.Text(var text)
                        ? field.allowed().stream()
                                .filter(text::equalsIgnoreCase)
                                .findFirst()
                                .map(Value::of)
                                .orElse(value)
                        : value)
                .filter(field::allows);
    }

    /** Why a value may not stand in this column. */
    public static String mistake(Field field) {
        return field.allowed().isEmpty() ? "rules.error.value." + field.kind().name() : "rules.error.not-allowed";
    }

    private Condition condition(Field field, String typed, String id) {
        if (typed.length() > Sheet.LONGEST_CELL) {
            faults.add(ErrorKey.on(id, "rules.error.long", Sheet.LONGEST_CELL));
            return Condition.ANY;
        }
        var feel = Typing.condition(field, typed);
        if (feel.equals("-")) {
            return Condition.ANY;
        }
        return switch (cells.read(field.kind(), feel)) {
            case Parsed.Valid<Condition>(var condition) -> {
                if (!condition.spans().stream().allMatch(span -> inside(field, span))) {
                    faults.add(ErrorKey.on(
                            id, field.allowed().isEmpty() ? "rules.error.outside" : "rules.error.not-allowed"));
                }
                yield condition;
            }
            case Parsed.Invalid<Condition>(var reason) -> {
                faults.add(ErrorKey.on(id, reason.key(), reason.arguments().toArray()));
                yield Condition.ANY;
            }
        };
    }

    private static boolean inside(Field field, Span span) {
        return span.low().map(value -> field.allows(value) || !span.lowIn()).orElse(true)
                && span.high()
                        .map(value -> field.allows(value) || !span.highIn())
                        .orElse(true)
                && !span.empty(field.kind());
    }

    private void text(String text, String id, int longest) {
        if (text.isBlank()) {
            faults.add(ErrorKey.on(id, "rules.error.missing"));
        } else if (text.length() > longest) {
            faults.add(ErrorKey.on(id, "rules.error.long", longest));
        }
    }

    private void count(int size, int least, int most, String id, String key) {
        if (size < least || size > most) {
            faults.add(ErrorKey.on(id, key, most));
        }
    }
}
