package fr.mediane.steering.statistics.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Filter;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** A report on paper: the same figures as on the page, in tables whose rows carry their bar. */
public record ReportPaper(StatisticsPage page, Report report) {
    /** As many areas as leave the paper short, for everyone and for whom two pages are all they read; the workbook has them all. */
    private static final int MOST_AREAS = 12;

    private static final int FEW_AREAS = 6;
    /** Their names are long. */
    private static final int FEW_VENUES = 4;

    /**
     * A table.
     *
     * @param first what its rows are
     * @param shared whether the rows carry a share of the whole
     * @param note what is to be said under it, or empty
     */
    public record Block(String title, String first, List<Row> rows, boolean shared, String note) {}

    /**
     * A row of a table.
     *
     * @param length of its bar, 0 to 100 of the longest
     */
    public record Row(String label, String count, long length, String share) {}

    /** Whose figures, and by what they are filtered. */
    public String about(Ui ui) {
        var form = page.form();
        var choices = page.choices();
        var parts = new ArrayList<String>();
        if (page.exact()) {
            named(choices.perimeterOptions(ui), form.perimeter(), parts);
        }
        named(choices.typeOptions(ui, ""), form.one(Filter.TYPE), parts);
        named(choices.themeOptions(ui, ""), form.one(Filter.THEME), parts);
        named(choices.regionOptions(""), form.one(Filter.REGION), parts);
        named(choices.departementOptions(""), form.one(Filter.DEPARTEMENT), parts);
        return parts.isEmpty()
                ? ui.t(page.exact() ? "statistics.all" : "statistics.all-france")
                : String.join(" · ", parts);
    }

    /** The totals and people beside those they are compared with; empty when nothing is. */
    public List<Comparison.Row> compared(Ui ui) {
        return page.comparison(ui).stream()
                .flatMap(comparison -> Stream.of("total", "people")
                        .flatMap(table -> comparison.table(table).stream())
                        .flatMap(table -> table.rows().stream()))
                .toList();
    }

    /** The tables, in pairs of columns; each pair stays together on a page. */
    public List<List<List<Block>>> pairs(Ui ui) {
        var months = time(
                ui,
                "months",
                rows(ui, report.months(), one -> Words.month(ui, one.month()), Report.MonthFigure::supports));
        var genders = block(ui, Breakdown.GENDERS);
        var ages = block(ui, Breakdown.AGES);
        var places = block(ui, Breakdown.PLACES);
        var means = List.of(block(ui, Breakdown.EQUIPMENT), block(ui, Breakdown.DURATIONS));
        var themes = block(ui, Breakdown.THEMES);
        var procedures = block(ui, Breakdown.PROCEDURES);
        var statuses = block(ui, Breakdown.STATUSES);
        if (!report.exact()) {
            return List.of(
                    List.of(List.of(months, genders, ages), List.of(themes)),
                    List.of(List.of(procedures, statuses), joined(means, List.of(places))),
                    List.of(
                            areas(ui, "areas", "statistics.departement", report.areas(), MOST_AREAS),
                            areas(ui, "residences", "statistics.commune", report.residences(), MOST_AREAS)));
        }
        var where = areas(ui, "areas", "statistics.departement", report.areas(), FEW_AREAS);
        var lived = areas(ui, "residences", "statistics.commune", report.residences(), FEW_AREAS);
        var met = areas(ui, "venues", "statistics.venue", report.venues(), FEW_VENUES);
        return List.of(
                List.of(List.of(months, genders, places), joined(where, List.of(statuses, ages))),
                List.of(List.of(themes, procedures), joined(joined(means, lived), met)));
    }

    private static List<Block> joined(List<Block> some, List<Block> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Block time(Ui ui, String title, List<Row> rows) {
        return new Block(ui.t("statistics.title." + title), ui.t("statistics.when"), rows, false, "");
    }

    private Block block(Ui ui, Breakdown breakdown) {
        var distribution = report.of(breakdown);
        var rows = Words.ordered(distribution).stream()
                .map(line -> new Row(
                        Words.label(ui, breakdown, line.code()),
                        Words.count(ui, line.count()),
                        Words.length(distribution, line),
                        Words.share(ui, line)))
                .toList();
        var title = ui.t("statistics.title." + breakdown.name().toLowerCase(Locale.ROOT));
        var note = distribution.shownMonths() < distribution.askedMonths()
                ? ui.t("statistics.shown-months", distribution.shownMonths(), distribution.askedMonths())
                : "";
        return new Block(title, ui.t("statistics.csv.label"), rows, true, note);
    }

    /** The largest areas; nothing when there are none. */
    private static List<Block> areas(Ui ui, String title, String first, List<Report.AreaFigure> areas, int most) {
        if (areas.isEmpty()) {
            return List.of();
        }
        var shown = areas.stream().limit(most).toList();
        int more = areas.size() - shown.size();
        return List.of(new Block(
                ui.t("statistics.title." + title),
                ui.t(first),
                rows(ui, shown, Report.AreaFigure::name, Report.AreaFigure::supports),
                false,
                more > 0 ? ui.t("statistics.paper.more", more) : ""));
    }

    private static <T> List<Row> rows(Ui ui, List<T> all, Function<T, String> label, Function<T, Count> count) {
        ToLongFunction<T> value = one -> count.apply(one).value();
        long most = Math.max(1, all.stream().mapToLong(value).max().orElse(1));
        return all.stream()
                .map(one -> new Row(
                        label.apply(one), Words.count(ui, count.apply(one)), value.applyAsLong(one) * 100 / most, ""))
                .toList();
    }

    private static void named(List<Option> options, String value, List<String> parts) {
        options.stream()
                .filter(option -> !value.isEmpty() && option.value().equals(value))
                .map(Option::label)
                .forEach(parts::add);
    }
}
