package fr.mediane.platform.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV (RFC 4180): one table after the other, an empty line between. */
final class CsvTable implements TableFile {
    private final Writer out;
    private final CsvWriter csv;
    private boolean begun;

    CsvTable(OutputStream out, char separator) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\ufeff');
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(this.out);
    }

    @Override
    public void table(String name, List<TableColumn> columns) throws IOException {
        if (begun) {
            csv.flush();
            out.write("\r\n");
        }
        begun = true;
        csv.writeRecord(columns.stream().map(TableColumn::label).toList());
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }

    private static String text(Object cell) {
        return cell instanceof String text ? Cells.harmless(text) : cell.toString();
    }
}
