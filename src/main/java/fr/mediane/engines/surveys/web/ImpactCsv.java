package fr.mediane.engines.surveys.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.mediane.engines.surveys.Measure;
import fr.mediane.engines.surveys.impact.Findings;
import fr.mediane.engines.surveys.impact.Share;
import fr.mediane.platform.tables.Cells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The figures of the page as a file, one line per measure and group; numbers with a point, for programs. */
final class ImpactCsv {
    private ImpactCsv() {}

    static byte[] of(UnaryOperator<String> words, ImpactPage page, Findings found) {
        var out = new StringWriter();
        // So that spreadsheets read it as UTF-8.
        out.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord(
                    words.apply("surveys.csv.group"),
                    words.apply("surveys.csv.name"),
                    words.apply("surveys.csv.measure"),
                    words.apply("surveys.csv.n"),
                    words.apply("surveys.csv.share"),
                    words.apply("surveys.csv.low"),
                    words.apply("surveys.csv.high"));
            for (var row : page.rows(words, found)) {
                if (row.tally().answered() >= found.threshold()) {
                    line(
                            csv,
                            row,
                            words.apply("surveys.impact.rate"),
                            row.tally().rate());
                    for (var measure : Measure.values()) {
                        line(
                                csv,
                                row,
                                words.apply(measure.messageKey()),
                                row.tally().share(measure, found.threshold()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(CsvWriter csv, ImpactPage.Row row, String measure, Optional<Share> share) {
        share.ifPresent(one -> csv.writeRecord(
                row.kind(),
                Cells.harmless(row.name()),
                measure,
                String.valueOf(one.n()),
                fraction(one.value()),
                fraction(one.low()),
                fraction(one.high())));
    }

    private static String fraction(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
