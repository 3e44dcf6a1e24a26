package fr.mediane.registers.venues.files;

import fr.mediane.registers.venues.standard.Field;
import fr.mediane.registers.venues.standard.Remark;
import java.util.Map;
import java.util.Optional;

/**
 * One venue of a file, as it stands there.
 *
 * @param number counts the venues from 1
 * @param line where it starts in the file, from 1, the heading included
 * @param trouble why it cannot even be read as a row
 */
public record RawLine(int number, long line, Map<Field, String> values, Optional<Remark> trouble) {
    public RawLine {
        values = Map.copyOf(values);
    }
}
