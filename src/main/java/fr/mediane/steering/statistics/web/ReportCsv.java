package fr.mediane.steering.statistics.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.Cells;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.compare.Comparison;
import fr.mediane.steering.statistics.compare.Figure;
import fr.mediane.steering.statistics.compare.ReportFigures;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A report as CSV: one line per figure shown; what is hidden says so, and what is at least so many too. */
final class ReportCsv {
    private final Messages messages;
    private final Locale locale;
    private final CsvWriter lines;

    private ReportCsv(Messages messages, Locale locale, CsvWriter lines) {
        this.messages = messages;
        this.locale = locale;
        this.lines = lines;
    }

    static ResponseEntity<String> response(Report report, Messages messages, Locale locale) {
        var out = new StringWriter();
        // So that spreadsheets read it as UTF-8.
        out.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            new ReportCsv(messages, locale, csv).write(report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalDate last = report.period().until().minusDays(1);
        var name = "statistiques-%s-%s.csv".formatted(report.period().from(), last);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toString());
    }

    private void write(Report report) {
        var heading = words(
                "statistics.csv.indicator",
                "statistics.csv.code",
                "statistics.csv.label",
                "statistics.csv.count",
                "statistics.csv.precision",
                "statistics.csv.share");
        if (report.other().isEmpty()) {
            lines.writeRecord(heading);
            ReportFigures.of(report, this::text).forEach(figure -> lines.writeRecord(cells(figure)));
            return;
        }
        lines.writeRecord(joined(
                joined(heading, List.of(there(report.other().get()))),
                words(
                        "statistics.csv.there-precision",
                        "statistics.csv.there-share",
                        "statistics.csv.difference",
                        "statistics.csv.change")));
        Comparison.of(report, report.other().get(), this::text)
                .tables()
                .forEach(table ->
                        table.rows().forEach(row -> lines.writeRecord(joined(cells(row.here()), compared(row)))));
    }

    /** What is compared with, by its days and, where it is of some, the codes of its territories. */
    private String there(Report other) {
        var areas = QuestionForm.AREAS.stream()
                .flatMap(level -> other.question().all(level).stream())
                .collect(Collectors.joining(" ", " ", ""));
        return "%s %s – %s%s"
                .formatted(
                        text("statistics.csv.there"),
                        other.period().from(),
                        other.period().until().minusDays(1),
                        areas)
                .strip();
    }

    private List<String> cells(Figure figure) {
        return List.of(
                text("statistics.title." + figure.table()),
                Cells.harmless(figure.code()),
                Cells.harmless(figure.label()),
                number(figure.count()),
                precision(figure.count()),
                figure.share());
    }

    private List<String> compared(Comparison.Row row) {
        var difference = row.difference();
        var change = row.change();
        return List.of(
                row.there().map(Figure::count).map(ReportCsv::number).orElse(""),
                row.there().map(Figure::count).map(this::precision).orElse(""),
                row.there().map(Figure::share).orElse(""),
                difference.isPresent() ? String.valueOf(difference.getAsLong()) : "",
                change.isPresent() ? String.valueOf(Math.round(change.getAsDouble() * 100)) : "");
    }

    private static String number(Count count) {
        return count.hidden() ? "" : String.valueOf(count.value());
    }

    private String precision(Count count) {
        return text("statistics.csv." + (count.hidden() ? "hidden" : count.whole() ? "exact" : "at-least"));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<String> words(String... keys) {
        return List.of(keys).stream().map(this::text).toList();
    }

    private String text(String key) {
        return messages.text(locale, key);
    }
}
