package fr.mediane.programmes.workforce.legacy;

import java.util.Map;

/**
 * One line of a file of an older tool.
 *
 * @param line where it stands in the file, from 1
 * @param cells by the name of the column
 */
public record LegacyRow(LegacyFile file, long line, Map<String, String> cells) {
    public LegacyRow {
        cells = Map.copyOf(cells);
    }

    /** What a cell says, without spaces around; empty when there is no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The identifier that the older tool gave it. */
    public String ref() {
        return text("id");
    }
}
