package fr.mediane.programmes.workforce.grants.bank;

import java.util.Collection;
import java.util.List;

/**
 * What reading a bank's file came to.
 *
 * @param before whether it had been read before, and nothing was done now
 */
public record GrantReading(boolean statement, boolean before, List<GrantBankOutcome> outcomes) {
    public GrantReading {
        outcomes = List.copyOf(outcomes);
    }

    static GrantReading before(boolean statement) {
        return new GrantReading(statement, true, List.of());
    }

    /** Several statements of one file. */
    static GrantReading of(Collection<GrantReading> statements) {
        return new GrantReading(
                true,
                statements.stream().allMatch(GrantReading::before),
                statements.stream().flatMap(one -> one.outcomes().stream()).toList());
    }

    public long count(GrantBankOutcome outcome) {
        return outcomes.stream().filter(one -> one == outcome).count();
    }

    /** What somebody has to look at. */
    public long open() {
        return outcomes.stream().filter(one -> !one.done()).count();
    }
}
