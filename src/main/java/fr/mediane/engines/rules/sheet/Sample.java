package fr.mediane.engines.rules.sheet;

import java.util.List;

/**
 * A case whose answer is known, kept with the table, as typed.
 *
 * @param name what it is about
 * @param given a value for each input
 * @param expected a value for each output; all empty when no row may apply
 */
public record Sample(String name, List<String> given, List<String> expected) {
    public Sample {
        given = List.copyOf(given);
        expected = List.copyOf(expected);
    }
}
