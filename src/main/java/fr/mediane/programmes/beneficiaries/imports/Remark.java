package fr.mediane.programmes.beneficiaries.imports;

import java.util.List;

/**
 * Something to say of a line.
 *
 * @param reason whether the line is rejected for it; otherwise it tells what was read differently or left empty
 * @param key message key, with what its placeholders take
 */
public record Remark(Column column, boolean reason, String key, List<String> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    static Remark reason(Column column, String key, String... arguments) {
        return new Remark(column, true, key, List.of(arguments));
    }

    static Remark correction(Column column, String key, String... arguments) {
        return new Remark(column, false, key, List.of(arguments));
    }
}
