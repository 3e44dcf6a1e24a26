package fr.mediane.platform.tables;

import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.platform.tables.ReadTable.Line;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. */
final class XlsxReading {
    /** Unfolded, in bytes: ten thousand lines of a dozen columns take a fifth of it. */
    private static final int MOST_BYTES = 48 << 20;

    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 100;
    private static final ReadingOptions WITH_FORMATS_AND_WITHOUT_FAILING = new ReadingOptions(true, true);

    private XlsxReading() {}

    static ReadTable read(byte[] file, int most) throws IOException, UnreadableTable {
        var unfolded = unfolded(file);
        var lines = new ArrayList<Line>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(unfolded), WITH_FORMATS_AND_WITHOUT_FAILING);
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                var line = line(row);
                if (!line.cells().stream().allMatch(Cell::blank)) {
                    lines.add(line);
                }
                if (lines.size() > most) {
                    throw new UnreadableTable("platform.tables.too-long", most - 1);
                }
            }
        } catch (RuntimeException strange) {
            // whatever the library stumbles over in a file made to harm or badly made
            throw new IOException(strange);
        }
        return new ReadTable(ReadTable.Kind.XLSX, "", lines);
    }

    private static Line line(Row row) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA) {
            return Cell.FORMULA;
        }
        if (cell.getType() == CellType.NUMBER) {
            return new Cell(isDate(cell) ? cell.asDate().toLocalDate().toString() : digits(cell), false);
        }
        return Cell.of(Optional.ofNullable(cell.getText()).orElse(""));
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*[yd].*");
    }

    /** 612345678, never 6.12345678E8. */
    private static String digits(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** The same workbook unpacked, once it is known how much that is. */
    private static byte[] unfolded(byte[] file) throws IOException, UnreadableTable {
        var out = new ByteArrayOutputStream();
        var names = new HashSet<String>();
        try (var in = ZipFile.builder().setByteArray(file).get();
                var copy = new ZipOutputStream(out)) {
            copy.setLevel(Deflater.NO_COMPRESSION);
            int left = MOST_BYTES;
            for (var part : Collections.list(in.getEntries())) {
                if (names.size() == MOST_PARTS) {
                    throw new UnreadableTable("platform.tables.too-heavy");
                }
                if (names.add(part.getName())) {
                    left -= copy(in.getInputStream(part), part.getName(), copy, left);
                }
            }
        } catch (IllegalArgumentException badName) {
            throw new IOException(badName);
        }
        if (!names.containsAll(List.of("xl/workbook.xml", "[Content_Types].xml"))) {
            throw new UnreadableTable("platform.tables.not-a-table");
        }
        return out.toByteArray();
    }

    private static int copy(InputStream part, String name, ZipOutputStream copy, int most)
            throws IOException, UnreadableTable {
        var bytes = part.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new UnreadableTable("platform.tables.too-heavy");
        }
        copy.putNextEntry(new ZipEntry(name));
        copy.write(bytes);
        return bytes.length;
    }
}
