package fr.mediane.engines.rules.sheet;

import java.util.List;

/**
 * A column once read.
 *
 * @param allowed the texts it may hold; empty for any, and for columns that hold no text
 * @param domain the numbers or days it may hold
 */
public record Field(Column column, List<String> allowed, Condition domain) {
    public Field {
        allowed = List.copyOf(allowed);
    }

    public String key() {
        return column.key();
    }

    public Kind kind() {
        return column.kind();
    }

    /** Whether a value of the right kind may stand here. */
    public boolean allows(Value value) {
        return value instanceof Value.Text(var text)
                ? allowed.isEmpty() || allowed.contains(text)
                : domain.matches(value);
    }
}
