package fr.mediane.steering.statistics.web;

import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.Report.AreaFigure;
import fr.mediane.steering.statistics.Trend;
import fr.mediane.steering.statistics.columns.Figures;
import fr.mediane.steering.statistics.compare.Comparison;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A report as a workbook: one sheet per table; what is hidden says so, and what is at least so many too. */
final class ReportSheets {
    private final Messages messages;
    private final Locale locale;
    private final TableFile file;

    private ReportSheets(Messages messages, Locale locale, TableFile file) {
        this.messages = messages;
        this.locale = locale;
        this.file = file;
    }

    static void write(Report report, Messages messages, Locale locale, OutputStream out) throws IOException {
        try (var file = TableFile.xlsx(out)) {
            new ReportSheets(messages, locale, file).write(report);
        }
    }

    private void write(Report report) throws IOException {
        totals(report);
        sheet("months", "statistics.when", "statistics.supports", "statistics.csv.precision");
        for (var figure : report.months()) {
            row(figure.month().atDay(1), figure.supports());
        }
        if (!report.days().isEmpty()) {
            sheet("days", "statistics.when", "statistics.supports", "statistics.csv.precision");
            for (var figure : report.days()) {
                row(figure.day(), figure.supports());
            }
        }
        for (var distribution : report.distributions()) {
            distribution(distribution);
        }
        areas("areas", report.areas());
        areas("residences", report.residences());
        areas("venues", report.venues());
        if (report.trend().isPresent()) {
            trend(report.trend().get());
        }
        if (report.other().isPresent()) {
            comparison(report, report.other().get());
        }
    }

    private void trend(Trend trend) throws IOException {
        sheet("trend", "statistics.when", "statistics.to-day", "statistics.supports", "statistics.trend.average");
        for (int i = 0; i < trend.points().size(); i++) {
            var point = trend.points().get(i);
            var average = trend.average(i);
            file.row(List.of(
                    point.days().from(),
                    point.days().until().minusDays(1),
                    count(point.supports()),
                    average.isPresent() ? average.getAsDouble() : ""));
        }
    }

    private void comparison(Report report, Report other) throws IOException {
        sheet(
                "comparison",
                "statistics.csv.indicator",
                "statistics.csv.label",
                "statistics.csv.count",
                "statistics.csv.there",
                "statistics.csv.difference",
                "statistics.csv.change");
        file.row(List.of(
                text("statistics.from-day"),
                "",
                report.period().from(),
                other.period().from(),
                "",
                ""));
        file.row(List.of(
                text("statistics.to-day"),
                "",
                report.period().until().minusDays(1),
                other.period().until().minusDays(1),
                "",
                ""));
        for (var table : Comparison.of(report, other, this::text).tables()) {
            for (var row : table.rows()) {
                file.row(compared(row));
            }
        }
    }

    private List<Object> compared(Comparison.Row row) {
        var figure = row.here();
        var difference = row.difference();
        var change = row.change();
        return List.of(
                text("statistics.title." + figure.table()),
                figure.label().isEmpty() ? figure.code() : figure.label(),
                count(figure.count()),
                row.there().<Object>map(there -> count(there.count())).orElse(""),
                difference.isPresent() ? difference.getAsLong() : "",
                change.isPresent() ? Math.round(change.getAsDouble() * 100) : "");
    }

    private void totals(Report report) throws IOException {
        var totals = report.totals();
        sheet("total", "statistics.csv.indicator", "statistics.csv.count", "statistics.csv.precision");
        file.row(List.of(text("statistics.from-day"), report.period().from()));
        file.row(List.of(text("statistics.to-day"), report.period().until().minusDays(1)));
        row(text("statistics.supports"), totals.supports());
        row(text("statistics.individual"), totals.individual());
        row(text("statistics.workshops"), totals.workshops());
        row(text("statistics.participants"), totals.participants());
        row(text("statistics.activities"), totals.activities());
        if (report.people().isPresent()) {
            people(report.people().get());
        }
    }

    private void people(Figures.People people) throws IOException {
        row(text("statistics.people.named"), new Count(people.named(), true));
        if (people.fresh().isPresent()) {
            row(text("statistics.people.new"), new Count(people.fresh().get(), true));
        }
        row(text("statistics.people.low"), new Count(people.crowd(), true));
        row(text("statistics.people.high"), new Count(people.unnamed(), true));
    }

    private void distribution(Report.Distribution distribution) throws IOException {
        var breakdown = distribution.breakdown();
        sheet(
                breakdown.name().toLowerCase(Locale.ROOT),
                "statistics.csv.label",
                "statistics.csv.count",
                "statistics.csv.precision",
                "statistics.csv.share",
                "statistics.csv.code");
        for (var line : distribution.lines()) {
            file.row(List.of(
                    text(breakdown.messageKey(line.code())),
                    count(line.count()),
                    precision(line.count()),
                    line.count().hidden() ? "" : line.share().points(),
                    line.code()));
        }
    }

    private void areas(String title, List<AreaFigure> areas) throws IOException {
        if (areas.isEmpty()) {
            return;
        }
        sheet(title, "statistics.csv.label", "statistics.supports", "statistics.csv.precision", "statistics.csv.code");
        for (var area : areas) {
            file.row(List.of(area.name(), count(area.supports()), precision(area.supports()), area.code()));
        }
    }

    private void sheet(String title, String... columns) throws IOException {
        file.table(
                text("statistics.title." + title),
                Arrays.stream(columns)
                        .map(key -> new TableColumn(text(key), List.of(columns).indexOf(key) == 0 ? 40 : 18))
                        .toList());
    }

    private void row(Object label, Count count) throws IOException {
        file.row(List.of(label, count(count), precision(count)));
    }

    private static Object count(Count count) {
        return count.hidden() ? "" : count.value();
    }

    private String precision(Count count) {
        return text("statistics.csv." + (count.hidden() ? "hidden" : count.whole() ? "exact" : "at-least"));
    }

    private String text(String key) {
        return messages.text(locale, key);
    }
}
