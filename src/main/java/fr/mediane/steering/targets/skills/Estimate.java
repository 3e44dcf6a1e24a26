package fr.mediane.steering.targets.skills;

/**
 * A share of the population, estimated from a sample.
 *
 * @param share 0 to 1, weighted
 * @param low lower end of the 95 % confidence interval, 0 to 1
 * @param high its upper end
 */
public record Estimate(double share, double low, double high) {
    /** The 97.5th percentile of the normal law. */
    private static final double Z = 1.959963984540054;

    /**
     * Wilson's score interval, with Kish's effective size of a weighted sample instead of its size: (Σw)² / Σw².
     *
     * @param weight sum of the weights of those who are counted in the share
     * @param total sum of all weights, more than 0
     * @param squares sum of the squares of all weights
     */
    static Estimate of(double weight, double total, double squares) {
        double p = weight / total;
        double n = total * total / squares;
        double centre = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Estimate(p, Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
