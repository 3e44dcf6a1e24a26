package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.platform.tables.ReadTable;
import fr.mediane.platform.tables.ReadTable.Cell;
import fr.mediane.platform.tables.ReadTable.Line;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of people: its heading understood.
 *
 * @param ignored headings that mean nothing here
 */
record Sheet(Map<Integer, Column> columns, List<String> ignored, List<Line> lines) {
    /** Above the heading some write a title. */
    private static final int HEADING_WITHIN = 5;

    private static final int MOST_IGNORED = 30;
    private static final int LONGEST_IGNORED = 60;

    /** Empty when no line names a column for names. */
    static Optional<Sheet> of(ReadTable table) {
        var lines = table.lines();
        for (int i = 0; i < Math.min(HEADING_WITHIN, lines.size()); i++) {
            var columns = columns(lines.get(i).cells());
            if (columns.containsValue(Column.NAME) || columns.containsValue(Column.FIRST_NAME)) {
                return Optional.of(
                        new Sheet(columns, ignored(lines.get(i).cells()), lines.subList(i + 1, lines.size())));
            }
        }
        return Optional.empty();
    }

    /** What a line says, by column. */
    Map<Column, Cell> cells(Line line) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        columns.forEach((place, column) -> {
            if (place < line.cells().size()) {
                cells.put(column, line.cells().get(place));
            }
        });
        return cells;
    }

    /** The first of two columns with one name counts. */
    private static Map<Integer, Column> columns(List<Cell> heading) {
        var seen = EnumSet.noneOf(Column.class);
        var columns = new HashMap<Integer, Column>();
        for (int i = 0; i < heading.size(); i++) {
            var column = Column.of(heading.get(i).text()).filter(seen::add);
            if (column.isPresent()) {
                columns.put(i, column.get());
            }
        }
        return columns;
    }

    private static List<String> ignored(List<Cell> heading) {
        return heading.stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty() && Column.of(text).isEmpty())
                .map(text -> text.substring(0, Math.min(LONGEST_IGNORED, text.length())))
                .limit(MOST_IGNORED)
                .toList();
    }
}
