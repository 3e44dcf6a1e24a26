package fr.mediane.steering.statistics.meetings;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * How many of some did not come, with the 95 % interval (Wilson) that says how sure that is.
 *
 * @param n of how many
 * @param low lower end of the interval, as a fraction
 * @param high upper end
 */
public record Rate(long n, long missed, double low, double high) {
    private static final double ERROR = 0.05;

    /** @throws IllegalArgumentException when it is a rate of none, or of more than all */
    static Rate of(long n, long missed) {
        if (n < 1 || missed < 0 || missed > n) {
            throw new IllegalArgumentException("no rate: " + missed + " of " + n);
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(n), Math.toIntExact(missed), ERROR);
        return new Rate(n, missed, interval.getLowerBound(), interval.getUpperBound());
    }

    public double value() {
        return (double) missed / n;
    }
}
