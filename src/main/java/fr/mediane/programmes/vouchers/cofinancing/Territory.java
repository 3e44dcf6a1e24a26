package fr.mediane.programmes.vouchers.cofinancing;

import java.math.BigDecimal;
import java.util.List;

/**
 * How hard it is to reach people in a territory, in points.
 *
 * @param populationExcess by how many per cent its people outnumber the average territory of its kind
 * @param densityRatio its density as a ratio of the national one, 0.5 for half of it
 * @param povertyGap by how many points its poverty rate exceeds the national one
 */
public record Territory(BigDecimal populationExcess, BigDecimal densityRatio, BigDecimal povertyGap) {
    private static final List<BigDecimal> EXCESS = numbers("10", "20", "30", "40", "50");
    private static final List<BigDecimal> DENSITY = numbers("0.5", "0.4", "0.3", "0.2", "0.1");
    private static final List<BigDecimal> POVERTY = numbers("1", "2", "3", "4", "5");
    private static final int POINTS_OF_A_STEP = 5;

    /** 0 to 75: each of the three gives 5 points for every step reached, 25 at most. */
    public int score() {
        long steps = EXCESS.stream()
                        .filter(step -> populationExcess.compareTo(step) >= 0)
                        .count()
                + DENSITY.stream()
                        .filter(step -> densityRatio.compareTo(step) <= 0)
                        .count()
                + POVERTY.stream()
                        .filter(step -> povertyGap.compareTo(step) >= 0)
                        .count();
        return (int) steps * POINTS_OF_A_STEP;
    }

    /** What the score adds to the rate: 0 to 0.05. */
    public BigDecimal bonus() {
        int score = score();
        if (score == 0) {
            return BigDecimal.ZERO;
        }
        return score >= 30
                ? new BigDecimal("0.05")
                : new BigDecimal(score >= 20 ? "0.04" : score >= 10 ? "0.03" : "0.02");
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }
}
