package fr.mediane.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX: a sheet per table, with a header that stays in sight and can be filtered by. Rows leave memory by hundreds. */
final class XlsxTable implements TableFile {
    private static final int ROWS_AT_ONCE = 200;
    private static final int LONGEST_NAME = 31;
    private static final String DATE = "dd/mm/yyyy";

    private final Workbook book;
    private final Set<String> names = new HashSet<>();
    private @Nullable Worksheet sheet;
    private int rows;
    private int columns;

    XlsxTable(OutputStream out) {
        book = new Workbook(new Unclosed(out), "Mediane", "1.0");
        book.setCompressionLevel(3);
    }

    @Override
    public void table(String name, List<TableColumn> header) throws IOException {
        finishSheet();
        var made = book.newWorksheet(name(name));
        columns = header.size();
        for (int i = 0; i < columns; i++) {
            made.width(i, header.get(i).width());
            made.inlineString(0, i, header.get(i).label());
            made.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
        }
        made.freezePane(0, 1);
        sheet = made;
        rows = 1;
    }

    @Override
    public void row(List<?> cells) throws IOException {
        var current = Objects.requireNonNull(sheet, "a row before its table");
        for (int i = 0; i < cells.size(); i++) {
            put(current, i, cells.get(i));
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            current.flush();
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        book.finish();
    }

    private void put(Worksheet current, int column, Object cell) {
        switch (cell) {
            case LocalDate date -> {
                current.value(rows, column, date);
                current.style(rows, column).format(DATE).set();
            }
            case Number number -> current.value(rows, column, number);
            default -> {
                var text = Cells.harmless(cell.toString());
                if (!text.isEmpty()) {
                    // not shared: a table of shared texts would have to be kept in memory to the end
                    current.inlineString(rows, column, text);
                }
            }
        }
    }

    private void finishSheet() throws IOException {
        var done = sheet;
        if (done != null) {
            done.setAutoFilter(0, 0, rows - 1, columns - 1);
            done.finish();
        }
    }

    /** A sheet's name has at most 31 characters, none of these, and is nobody else's. */
    private String name(String wanted) {
        var clean = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        var name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME)).strip();
        for (int i = 2; !names.add(name); i++) {
            var end = " " + i;
            name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}
