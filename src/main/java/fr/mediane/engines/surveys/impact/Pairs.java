package fr.mediane.engines.surveys.impact;

import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Before and after, of the same answers.
 *
 * @param n how many said both
 * @param before how many were, before
 * @param gained how many were not before, and are now
 * @param lost how many were before, and are not now
 */
public record Pairs(long n, long before, long gained, long lost) {
    static final Pairs NONE = new Pairs(0, 0, 0, 0);

    public long after() {
        return before + gained - lost;
    }

    /**
     * McNemar's test, exact: how often chance alone would change as unevenly those who changed. One, when nobody did.
     */
    public double chance() {
        long changed = gained + lost;
        return changed == 0
                ? 1
                : BinomialTest.withDefaults()
                        .test(Math.toIntExact(changed), Math.toIntExact(gained), 0.5)
                        .getPValue();
    }

    Pairs plus(Pairs other) {
        return new Pairs(n + other.n, before + other.before, gained + other.gained, lost + other.lost);
    }
}
