package fr.mediane.steering.statistics.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import fr.mediane.steering.statistics.columns.Figures;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        lines.writeRecord(words(
                "statistics.csv.indicator",
                "statistics.csv.code",
                "statistics.csv.label",
                "statistics.csv.count",
                "statistics.csv.precision",
                "statistics.csv.share"));
        totals(report.totals());
        report.people().ifPresent(this::people);
        report.months().forEach(figure -> line("months", figure.month().toString(), "", figure.supports(), ""));
        report.days().forEach(figure -> line("days", figure.day().toString(), "", figure.supports(), ""));
        for (var distribution : report.distributions()) {
            var breakdown = distribution.breakdown();
            for (var row : distribution.lines()) {
                var label = messages.text(locale, breakdown.messageKey(row.code()));
                line(breakdown.name().toLowerCase(Locale.ROOT), row.code(), label, row.count(), row.share() + "");
            }
        }
        report.areas().forEach(area -> line("areas", area.code(), area.name(), area.supports(), ""));
        report.venues().forEach(venue -> line("venues", venue.code(), venue.name(), venue.supports(), ""));
        report.tags().forEach(tag -> line("tags", tag.id(), tag.label(), tag.activities(), ""));
        report.residences().forEach(area -> line("residences", area.code(), area.name(), area.supports(), ""));
    }

    private void totals(Report.Totals totals) {
        line("total", "supports", text("statistics.supports"), totals.supports(), "");
        line("total", "individual", text("statistics.individual"), totals.individual(), "");
        line("total", "workshops", text("statistics.workshops"), totals.workshops(), "");
        line("total", "participants", text("statistics.participants"), totals.participants(), "");
        line("total", "activities", text("statistics.activities"), totals.activities(), "");
    }

    /** Anonymous people lie between two numbers: never one. */
    private void people(Figures.People people) {
        line("people", "named", text("statistics.people.named"), exactly(people.named()), "");
        people.fresh().ifPresent(fresh -> line("people", "new", text("statistics.people.new"), exactly(fresh), ""));
        line("people", "unnamed-low", text("statistics.people.low"), exactly(people.crowd()), "");
        line("people", "unnamed-high", text("statistics.people.high"), exactly(people.unnamed()), "");
    }

    private static Count exactly(long value) {
        return new Count(value, true);
    }

    private void line(String indicator, String code, String label, Count count, String share) {
        var precision = count.hidden() ? "hidden" : count.whole() ? "exact" : "at-least";
        lines.writeRecord(
                text("statistics.title." + indicator),
                code,
                label,
                count.hidden() ? "" : String.valueOf(count.value()),
                text("statistics.csv." + precision),
                share);
    }

    private List<String> words(String... keys) {
        return List.of(keys).stream().map(this::text).toList();
    }

    private String text(String key) {
        return messages.text(locale, key);
    }
}
