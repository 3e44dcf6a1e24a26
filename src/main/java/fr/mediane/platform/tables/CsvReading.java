package fr.mediane.platform.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.platform.tables.ReadTable.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts between semicolons, commas, tabs or bars; cells may hold line breaks between quotes (RFC 4180). */
final class CsvReading {
    /** French spreadsheets write semicolons: they win when the heading tells nothing. */
    private static final char[] SEPARATORS = {';', ',', '\t', '|'};

    /** No cell of an honest file is longer, in characters: an open quote would otherwise swallow the rest. */
    private static final int LONGEST_CELL = 1 << 16;

    private CsvReading() {}

    static ReadTable read(byte[] file, int most) throws IOException, UnreadableTable {
        var encoding = TextEncoding.of(() -> new ByteArrayInputStream(file));
        var lines = new ArrayList<Line>();
        long last = 0;
        try (var csv = open(file, encoding, separator(file, encoding))) {
            for (var cells : csv) {
                last = cells.getStartingLineNumber();
                var line = line(cells);
                if (!line.cells().stream().allMatch(Cell::blank)) {
                    lines.add(line);
                }
                if (lines.size() > most) {
                    throw new UnreadableTable("platform.tables.too-long", most - 1);
                }
            }
        } catch (CsvParseException open) {
            throw new UnreadableTable("platform.tables.quote", last + 1);
        }
        return new ReadTable(ReadTable.Kind.CSV, encoding.charset().displayName(Locale.ROOT), lines);
    }

    private static Line line(CsvRecord cells) throws UnreadableTable {
        var line = new ArrayList<Cell>();
        for (var text : cells.getFields()) {
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableTable("platform.tables.not-a-table");
            }
            line.add(cell(text));
        }
        return new Line(cells.getStartingLineNumber(), line);
    }

    private static Cell cell(String text) {
        return text.startsWith("=") ? Cell.FORMULA : Cell.of(text);
    }

    /** The one that cuts the heading into most cells. */
    private static char separator(byte[] file, TextEncoding encoding) throws IOException {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int cells = heading(file, encoding, separator).size();
            if (cells > most) {
                most = cells;
                best = separator;
            }
        }
        return best;
    }

    private static List<String> heading(byte[] file, TextEncoding encoding, char separator) throws IOException {
        try (var csv = open(file, encoding, separator)) {
            var first = csv.iterator();
            return first.hasNext() ? first.next().getFields() : List.of();
        } catch (CsvParseException noHeading) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> open(byte[] file, TextEncoding encoding, char separator) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(encoding.reader(new ByteArrayInputStream(file)));
    }
}
