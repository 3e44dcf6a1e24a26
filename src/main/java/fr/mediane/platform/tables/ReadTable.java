package fr.mediane.platform.tables;

import java.util.List;

/**
 * A table that somebody sent, line by line as it stands in the file; empty lines are left out.
 *
 * @param kind XLSX or CSV
 * @param encoding the character set of a text, by its usual name; empty for a workbook
 */
public record ReadTable(Kind kind, String encoding, List<Line> lines) {
    public enum Kind {
        XLSX,
        CSV
    }

    /** @param number where it stands in the file, from 1 */
    public record Line(long number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param text what it says: a number in digits, a date as ISO 8601; empty for a formula
     * @param formula whether there was a formula, of which neither the text nor the result was read
     */
    public record Cell(String text, boolean formula) {
        static final Cell EMPTY = new Cell("", false);
        static final Cell FORMULA = new Cell("", true);

        /** The apostrophe that keeps a text from acting as a formula is no part of it: our own files have it too. */
        static Cell of(String text) {
            return new Cell(Cells.meant(text), false);
        }

        boolean blank() {
            return text.isBlank() && !formula;
        }
    }

    public ReadTable {
        lines = List.copyOf(lines);
    }
}
