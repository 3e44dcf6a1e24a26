package fr.mediane.engines.rules.sheet;

import java.util.List;

/** Values for which several rows apply: the rows, from 0, and a test for each input. */
public record Overlap(List<Integer> rows, List<Condition> where) {
    public Overlap {
        rows = List.copyOf(rows);
        where = List.copyOf(where);
    }
}
