package fr.mediane.engines.rules.web;

import fr.mediane.design.Column;
import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.Check;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.RuleTable;
import fr.mediane.engines.rules.Version;
import fr.mediane.engines.rules.sheet.Answer;
import fr.mediane.engines.rules.sheet.HitPolicy;
import fr.mediane.engines.rules.sheet.Kind;
import fr.mediane.engines.rules.sheet.Sheet;
import fr.mediane.engines.rules.sheet.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version: written when it is a draft, read when it is published.
 *
 * @param sheet as kept, or as typed when it could not be kept
 * @param check what was found in it; its mistakes stand beside the cells
 * @param errors why what was asked could not be done
 * @param typed what stood in the two small forms below
 * @param done what has just been done, or empty
 */
public record VersionPage(
        RuleTable table, Version version, Sheet sheet, Check check, FormErrors errors, Typed typed, String done) {
    /**
     * @param values tried, by input
     * @param outcome of the trial
     * @param day from which it should apply, as typed
     * @param reason why gaps are meant
     */
    public record Typed(List<String> values, Optional<Outcome> outcome, String day, String reason) {
        static final Typed NOTHING = new Typed(List.of(), Optional.empty(), "", "");

        public String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }

    /** So many gaps or overlaps are shown; more would not be read. */
    public static final int FEW = 10;

    /** Ways to write a cell, as messages. */
    public static final List<String> HOW = List.of("any", "number", "range", "list", "not", "date", "text");

    public String action() {
        return TablePages.of(table.id()) + "/versions/" + version.id();
    }

    public FormErrors faults() {
        return FormErrors.of(check.faults());
    }

    /** The table when it can be read, for words beside the cells. */
    public Optional<Table> read() {
        return check.table();
    }

    public String title(Ui ui) {
        return ui.t("rules.version.title", table.naming().name(ui.english()), version.number());
    }

    /** What a column is called, also before it has a name. */
    public static String name(Ui ui, fr.mediane.engines.rules.sheet.Column column, int place) {
        var label = column.label(ui.english());
        return label.isBlank() ? ui.t("rules.column.nameless", place + 1) : label;
    }

    public static List<Option> kinds(Ui ui) {
        return Option.list(Arrays.asList(Kind.values()), Kind::name, kind -> ui.t(kind.messageKey()));
    }

    public static List<Option> policies(Ui ui) {
        return Option.list(Arrays.asList(HitPolicy.values()), HitPolicy::name, policy -> ui.t(policy.messageKey()));
    }

    /** What a condition says in words; null when the sheet cannot be read yet. */
    public @Nullable String words(Ui ui, int row, int place) {
        return read().filter(table -> row < table.lines().size())
                .map(table -> RuleWords.condition(
                        ui,
                        table.inputs().get(place).kind(),
                        table.lines().get(row).conditions().get(place)))
                .orElse(null);
    }

    /** Whether something is still to be written below a row, or to be mended there. */
    public boolean wanting(int row) {
        var rule = sheet.rules().get(row);
        return rule.french().isBlank()
                || rule.english().isBlank()
                || rule.citation().isBlank()
                || check.faults().stream()
                        .anyMatch(fault -> fault.field().matches("ligne-" + row + "-(phrase|sentence|texte|lien)"));
    }

    /** Where a mistake lies, in words: "Ligne 2". */
    public String place(Ui ui, String field) {
        var parts = field.split("-");
        return parts.length > 1
                ? ui.t("rules.place." + parts[0], Integer.parseInt(parts[1]) + 1)
                : ui.t("rules.place.sheet");
    }

    /** What a sample case that failed came to. */
    public String got(Ui ui, Check.Tried tried) {
        return tried.answer()
                .map(answer -> answer.values().isEmpty()
                        ? ui.t("rules.sample.none")
                        : ui.t("rules.sample.got", values(ui, answer)))
                .orElseGet(() -> ui.t("rules.sample.several"));
    }

    private String values(Ui ui, Answer answer) {
        var texts = new ArrayList<String>();
        for (int place = 0; place < answer.values().size(); place++) {
            texts.add(RuleWords.value(
                    ui,
                    read().orElseThrow().outputs().get(place).kind(),
                    answer.values().get(place)));
        }
        return String.join(", ", texts);
    }

    public <T> List<T> few(List<T> all) {
        return all.subList(0, Math.min(FEW, all.size()));
    }

    /** "1 et 3". */
    public String rows(Ui ui, List<Integer> rows) {
        var numbers = rows.stream().map(row -> String.valueOf(row + 1)).toList();
        return ui.t("rules.words.and", String.join(", ", numbers.subList(0, numbers.size() - 1)), numbers.getLast());
    }

    public static List<Column> columns(Ui ui, Table table) {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(ui.t("rules.row.number")));
        table.inputs().forEach(field -> columns.add(Column.of(field.column().label(ui.english()))));
        table.outputs()
                .forEach(field -> columns.add(Column.of("→ " + field.column().label(ui.english()))));
        columns.add(Column.of(ui.t("rules.row.because")));
        return columns;
    }
}
