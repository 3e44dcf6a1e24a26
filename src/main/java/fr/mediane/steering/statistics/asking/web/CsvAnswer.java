package fr.mediane.steering.statistics.asking.web;

import fr.mediane.design.Download;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A table as CSV, as French spreadsheets read it: semicolons, and the decimal mark of the language. */
@Component
public class CsvAnswer {
    private static final int WIDTH = 20;
    private final Messages messages;

    CsvAnswer(Messages messages) {
        this.messages = messages;
    }

    /**
     * Sends a table.
     *
     * @param name of the file, without its ending
     * @param headings keys of messages
     * @param rows texts, whole numbers, dates, and {@link Double}s with up to two digits after the mark
     */
    public void send(
            HttpServletResponse response, Locale locale, String name, List<String> headings, Stream<List<?>> rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var file = TableFile.csv(out, ';')) {
            file.table(
                    name,
                    headings.stream()
                            .map(key -> new TableColumn(messages.text(locale, key), WIDTH))
                            .toList());
            for (var row : rows.toList()) {
                file.row(row.stream().map(cell -> written(cell, locale)).toList());
            }
        }
        Download.attach(response, name + ".csv", "text/csv;charset=UTF-8", out.size());
        out.writeTo(response.getOutputStream());
    }

    private static Object written(Object cell, Locale locale) {
        return cell instanceof Double number
                ? String.format(Locale.ROOT, "%.2f", number)
                        .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator())
                : cell;
    }
}
