package fr.mediane.engines.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A workshop or an event that everybody may know of.
 *
 * @param free seats that nobody holds; none means a place in the waiting list
 */
public record Announced(Meeting meeting, int free) {
    /** From a row with the columns of a meeting, and its {@code free} seats. */
    public static Announced read(ResultSet row, int number) throws SQLException {
        return new Announced(Meetings.read(row), Math.max(0, row.getInt("free")));
    }
}
