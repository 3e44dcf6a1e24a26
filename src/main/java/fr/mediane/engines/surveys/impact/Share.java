package fr.mediane.engines.surveys.impact;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How many of those who answered a question said yes.
 *
 * @param n how many answered
 * @param low lower end of the 95 % interval (Wilson), as a fraction
 * @param high upper end
 */
public record Share(long n, long yes, double low, double high) {
    private static final double ERROR = 0.05;

    /** @throws IllegalArgumentException when nobody answered, or more said yes than answered */
    public static Share of(long n, long yes) {
        if (n < 1 || yes < 0 || yes > n) {
            throw new IllegalArgumentException("a share of nobody: " + yes + " of " + n);
        }
        var interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.toIntExact(n), Math.toIntExact(yes), ERROR);
        return new Share(n, yes, interval.getLowerBound(), interval.getUpperBound());
    }

    public double value() {
        return (double) yes / n;
    }
}
