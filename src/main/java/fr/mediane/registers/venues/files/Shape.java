package fr.mediane.registers.venues.files;

import fr.mediane.registers.venues.standard.Field;
import java.util.List;

/**
 * What a file turned out to be, to be said to whoever sent it.
 *
 * @param encoding the character set by its usual name: UTF-8, windows-1252…
 * @param separator between cells: comma, semicolon or tab; empty for JSON
 * @param ignored headings that the standard does not know
 * @param missing columns of the standard that the file does not have
 */
public record Shape(Format format, String encoding, String separator, List<String> ignored, List<Field> missing) {
    public enum Format {
        CSV,
        JSON
    }

    public Shape {
        ignored = List.copyOf(ignored);
        missing = List.copyOf(missing);
    }

    /** The columns without which no row could be kept. */
    public List<Field> missingIndispensable() {
        return missing.stream().filter(Field.indispensable()::contains).toList();
    }
}
