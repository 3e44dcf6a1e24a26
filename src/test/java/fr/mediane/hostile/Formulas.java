package fr.mediane.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.mediane.testing.Zips;
import java.io.IOException;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;

/** The cells of a table that a spreadsheet would run. */
final class Formulas {
    /** Numbers and telephones keep their sign: nothing in them can run. */
    private static final String RUNS = "(?s)(?![+-]?[\\d.,  ]+$)[=+\\-@\t\r\n＝＋－＠].*";

    private Formulas() {}

    static List<String> in(MockHttpServletResponse answer) throws IOException {
        var bytes = answer.getContentAsByteArray();
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return Zips.texts(bytes).values().stream()
                    .filter(part -> part.contains("<f>"))
                    .toList();
        }
        if (!String.valueOf(answer.getContentType()).startsWith("text/csv")) {
            return List.of();
        }
        var text = new String(bytes, UTF_8).replaceFirst("^\ufeff", "");
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return lines.stream()
                    .flatMap(line -> line.getFields().stream())
                    .filter(cell -> cell.matches(RUNS))
                    .toList();
        }
    }
}
