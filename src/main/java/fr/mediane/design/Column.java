package fr.mediane.design;

/**
 * A column of a table.
 *
 * @param label its heading, already in the reader's language
 * @param sort what the address says when the table is sorted by it ({@code ?tri=…}), or empty when it cannot be
 * @param number whether it holds numbers, aligned to the end
 */
public record Column(String label, String sort, boolean number) {
    public static Column of(String label) {
        return new Column(label, "", false);
    }

    public static Column number(String label) {
        return new Column(label, "", true);
    }

    /** The same column, sortable under this name. */
    public Column by(String name) {
        return new Column(label, name, number);
    }
}
