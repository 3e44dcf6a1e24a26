package fr.mediane.programmes.competence.adaptive;

import java.util.Arrays;

/** An item while its parameters are being fitted, as slope and intercept of a logistic regression on the grid. */
final class Fit {
    /** Around the logarithm of the discrimination before. */
    private static final double LOG_SLOPE_VARIANCE = 0.1;

    private static final double INTERCEPT_VARIANCE = 16;
    private static final int MOST_STEPS = 50;
    private static final double SETTLED = 1e-7;
    private static final double LONGEST_STEP = 0.5;

    private final double[] people = new double[Posterior.POINTS];
    private final double[] yeses = new double[Posterior.POINTS];
    private final double logSlopeBefore;
    private double slope;
    private double intercept;

    Fit(Parameters start) {
        slope = start.discrimination();
        intercept = -slope * start.difficulty();
        logSlopeBefore = Math.log(slope);
    }

    void forget() {
        Arrays.fill(people, 0);
        Arrays.fill(yeses, 0);
    }

    /** Counts one answer, spread over the grid. */
    void expect(Posterior posterior, boolean yes) {
        for (int point = 0; point < Posterior.POINTS; point++) {
            double weight = posterior.weight(point);
            people[point] += weight;
            yeses[point] += yes ? weight : 0;
        }
    }

    /** Newton's method; answers how far the parameters moved. */
    double maximise() {
        double oldSlope = slope;
        double oldIntercept = intercept;
        for (int step = 0; step < MOST_STEPS && newton() > SETTLED; step++) {
            slope = Math.clamp(slope, Parameters.LEAST_DISCRIMINATION, Parameters.MOST_DISCRIMINATION);
        }
        return Math.max(Math.abs(slope - oldSlope), Math.abs(intercept - oldIntercept));
    }

    Parameters parameters() {
        return new Parameters(slope, -intercept / slope, true);
    }

    private double newton() {
        double logSlope = Math.log(slope) - logSlopeBefore;
        double toSlope = -logSlope / (LOG_SLOPE_VARIANCE * slope);
        double toIntercept = -intercept / INTERCEPT_VARIANCE;
        double bendSlope = 1 / (LOG_SLOPE_VARIANCE * slope * slope);
        double bendBoth = 0;
        double bendIntercept = 1 / INTERCEPT_VARIANCE;
        for (int point = 0; point < Posterior.POINTS; point++) {
            double ability = Posterior.point(point);
            double chance = 1 / (1 + Math.exp(-slope * ability - intercept));
            double beyond = yeses[point] - people[point] * chance;
            double spread = people[point] * chance * (1 - chance);
            toSlope += beyond * ability;
            toIntercept += beyond;
            bendSlope += spread * ability * ability;
            bendBoth += spread * ability;
            bendIntercept += spread;
        }
        double all = bendSlope * bendIntercept - bendBoth * bendBoth;
        double slopeStep = (bendIntercept * toSlope - bendBoth * toIntercept) / all;
        double interceptStep = (bendSlope * toIntercept - bendBoth * toSlope) / all;
        slope += Math.clamp(slopeStep, -LONGEST_STEP, LONGEST_STEP);
        intercept += Math.clamp(interceptStep, -LONGEST_STEP, LONGEST_STEP);
        return Math.abs(slopeStep) + Math.abs(interceptStep);
    }
}
