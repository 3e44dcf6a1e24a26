package fr.mediane.platform.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file of tables, being written. Closing it finishes the file, and leaves the stream under it open. */
public interface TableFile extends Closeable {
    /** Begins a table: its name, and its header row. */
    void table(String name, List<TableColumn> columns) throws IOException;

    /** Adds a row: texts, {@link Number}s and {@link java.time.LocalDate}s. */
    void row(List<?> cells) throws IOException;

    /** Text between commas, with the mark by which spreadsheets know UTF-8. */
    static TableFile csv(OutputStream out, char separator) throws IOException {
        return new CsvTable(out, separator);
    }

    /** A workbook with a sheet per table; numbers and dates are typed. */
    static TableFile xlsx(OutputStream out) {
        return new XlsxTable(out);
    }
}
