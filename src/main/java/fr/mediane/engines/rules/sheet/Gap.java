package fr.mediane.engines.rules.sheet;

import java.util.List;

/** Values for which no row applies: a test for each input. */
public record Gap(List<Condition> where) {
    public Gap {
        where = List.copyOf(where);
    }
}
