package fr.mediane.programmes.competence.adaptive;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * What is known of an ability: a weight for each of 81 points from −9 to 9, from a normal prior of mean 0 and variance
 * 1.5. The same grid and prior as the certification of Pix.
 */
public final class Posterior {
    static final int POINTS = 81;
    static final double EDGE = 9;
    static final double PRIOR_VARIANCE = 1.5;
    private static final double[] GRID = IntStream.range(0, POINTS)
            .mapToDouble(point -> -EDGE + 2 * EDGE * point / (POINTS - 1))
            .toArray();
    private static final double[] PRIOR = normalised(IntStream.range(0, POINTS)
            .mapToDouble(point -> Math.exp(-GRID[point] * GRID[point] / (2 * PRIOR_VARIANCE)))
            .toArray());

    private final double[] weights;

    private Posterior(double[] weights) {
        this.weights = weights;
    }

    /** Before any answer. */
    static Posterior prior() {
        return new Posterior(PRIOR);
    }

    /** After these answers; those that say nothing, and in a calibrated bank those to items not calibrated, do not count. */
    static Posterior after(Collection<Given> answers, boolean calibratedOnly) {
        return prior().and(answers, calibratedOnly);
    }

    /** With more answers. */
    Posterior and(Collection<Given> answers, boolean calibratedOnly) {
        var after = weights.clone();
        for (var given : answers) {
            if (given.counts(calibratedOnly)) {
                multiply(after, given);
            }
        }
        return new Posterior(normalised(after));
    }

    /** What it says of another ability that differs from this one by a normal variable of this variance. */
    Posterior spread(double variance) {
        var wider = new double[POINTS];
        for (int to = 0; to < POINTS; to++) {
            for (int from = 0; from < POINTS; from++) {
                double apart = GRID[to] - GRID[from];
                wider[to] += weights[from] * Math.exp(-apart * apart / (2 * variance));
            }
        }
        return new Posterior(normalised(wider));
    }

    double mean() {
        return IntStream.range(0, POINTS)
                .mapToDouble(point -> GRID[point] * weights[point])
                .sum();
    }

    double deviation() {
        double mean = mean();
        return Math.sqrt(IntStream.range(0, POINTS)
                .mapToDouble(point -> weights[point] * (GRID[point] - mean) * (GRID[point] - mean))
                .sum());
    }

    /** The points of the grid. */
    static double point(int index) {
        return GRID[index];
    }

    double weight(int index) {
        return weights[index];
    }

    private static void multiply(double[] weights, Given given) {
        var parameters = given.item().parameters();
        for (int point = 0; point < POINTS; point++) {
            double yes = parameters.chance(GRID[point]);
            weights[point] *= given.answer().yes() ? yes : 1 - yes;
        }
    }

    private static double[] normalised(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int point = 0; point < weights.length; point++) {
            weights[point] /= total;
        }
        return weights;
    }
}
