package fr.mediane.engines.rules.sheet;

import java.util.List;

/**
 * What a table says of given values.
 *
 * @param rows the rows that count, from 0
 * @param values a value for each output; empty when no row applies
 */
public record Answer(List<Integer> rows, List<Value> values) {
    public static final Answer NONE = new Answer(List.of(), List.of());

    public Answer {
        rows = List.copyOf(rows);
        values = List.copyOf(values);
    }
}
