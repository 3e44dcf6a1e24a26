package fr.mediane.design;

/**
 * How a table is sorted, as the address says it: {@code ?tri=date} upwards, {@code ?tri=-date} downwards.
 *
 * @param column the name of the column, or empty
 * @param descending largest or latest first
 */
public record Sorting(String column, boolean descending) {
    public static final Sorting NONE = new Sorting("", false);

    public static Sorting parse(String parameter) {
        return parameter.startsWith("-") ? new Sorting(parameter.substring(1), true) : new Sorting(parameter, false);
    }

    /** What the address says when one clicks on this column: the other way round when it is sorted by it already. */
    public String toggled(String name) {
        return name.equals(column) && !descending ? "-" + name : name;
    }

    /** The value of {@code aria-sort} for a column. */
    public String aria(String name) {
        if (!name.equals(column)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }
}
