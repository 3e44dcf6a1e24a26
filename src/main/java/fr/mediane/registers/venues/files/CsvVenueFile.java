package fr.mediane.registers.venues.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.mediane.platform.tables.TextEncoding;
import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Comma-, semicolon- or tab-separated values with a heading; cells may hold line breaks between quotes (RFC 4180). */
final class CsvVenueFile implements VenueFile {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** No cell of an honest file is longer, in characters: an open quote would otherwise swallow the rest. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final int MOST_IGNORED = 40;

    private final Path file;
    private final TextEncoding encoding;
    private final char separator;
    private final List<Optional<Field>> columns;
    private final Shape shape;

    private CsvVenueFile(Path file, TextEncoding encoding, char separator, List<String> heading) {
        this.file = file;
        this.encoding = encoding;
        this.separator = separator;
        this.columns = columns(heading);
        var missing = EnumSet.allOf(Field.class);
        columns.forEach(column -> column.ifPresent(missing::remove));
        var ignored = heading.stream()
                .filter(cell -> !cell.isBlank() && Field.of(cell).isEmpty())
                .limit(MOST_IGNORED)
                .toList();
        this.shape = new Shape(
                Shape.Format.CSV,
                VenueFile.name(encoding.charset()),
                String.valueOf(separator),
                ignored,
                List.copyOf(missing));
    }

    /** The separator is the one that makes most sense of the heading. */
    static CsvVenueFile open(Path file, TextEncoding encoding) throws IOException, NotAVenueFile {
        CsvVenueFile best = null;
        for (char separator : SEPARATORS) {
            var found = new CsvVenueFile(file, encoding, separator, heading(file, encoding, separator));
            if (best == null
                    || found.shape.missing().size() < best.shape.missing().size()) {
                best = found;
            }
        }
        if (best == null || best.shape.missing().size() == Field.values().length) {
            throw new NotAVenueFile("venues.import.refused.columns", "");
        }
        var missing = best.shape.missingIndispensable();
        if (!missing.isEmpty()) {
            throw new NotAVenueFile(
                    "venues.import.refused.missing",
                    String.join(", ", missing.stream().map(Field::column).toList()));
        }
        return best;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public void read(Consumer<RawLine> lines) throws IOException {
        int number = 0;
        long line = 1;
        try (var reader = csv(encoding.reader(file), separator)) {
            for (var cells : reader) {
                line = cells.getStartingLineNumber();
                if (number > 0) {
                    lines.accept(line(number, cells));
                }
                number++;
            }
        } catch (CsvParseException broken) {
            var remark = new Remark(Remark.Kind.REASON, Field.ID, "venues.row.unreadable-csv", List.of());
            lines.accept(new RawLine(Math.max(1, number), line + 1, Map.of(), Optional.of(remark)));
        }
    }

    private RawLine line(int number, CsvRecord cells) {
        var values = new EnumMap<Field, String>(Field.class);
        int known = Math.min(cells.getFieldCount(), columns.size());
        for (int i = 0; i < known; i++) {
            var cell = cells.getField(i);
            columns.get(i).ifPresent(field -> values.putIfAbsent(field, cell));
        }
        return new RawLine(number, cells.getStartingLineNumber(), values, trouble(cells));
    }

    /** Too few cells are only forgiven when nothing but empty ones can be missing; too many mean that cells have slipped. */
    private Optional<Remark> trouble(CsvRecord cells) {
        boolean slipped = cells.getFields().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        boolean swallowed = cells.getFieldCount() < columns.size()
                && cells.getFields().getLast().lines().count() > 3;
        if (!slipped && !swallowed) {
            return Optional.empty();
        }
        var counts = List.of(String.valueOf(cells.getFieldCount()), String.valueOf(columns.size()));
        return Optional.of(new Remark(Remark.Kind.REASON, Field.ID, "venues.row.cells", counts));
    }

    private static List<String> heading(Path file, TextEncoding encoding, char separator) throws IOException {
        try (var reader = csv(encoding.reader(file), separator)) {
            var first = reader.iterator();
            return first.hasNext() ? first.next().getFields() : List.of();
        } catch (CsvParseException noHeading) {
            return List.of();
        }
    }

    private static CsvReader<CsvRecord> csv(Reader characters, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(characters);
    }

    /** The first of two columns with one name counts. */
    private static List<Optional<Field>> columns(List<String> heading) {
        var seen = EnumSet.noneOf(Field.class);
        var columns = new ArrayList<Optional<Field>>();
        for (var cell : heading) {
            columns.add(Field.of(cell).filter(seen::add));
        }
        return columns;
    }
}
