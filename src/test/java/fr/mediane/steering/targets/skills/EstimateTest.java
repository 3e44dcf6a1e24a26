package fr.mediane.steering.targets.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EstimateTest {
    /** Wilson's interval of 60 in 100, as textbooks give it: 0.502 to 0.691. */
    @Test
    void equalWeightsGiveWilsonsInterval() {
        var estimate = Estimate.of(60, 100, 100);

        assertThat(estimate.share()).isEqualTo(.6);
        assertThat(estimate.low()).isCloseTo(.502, within(.0005));
        assertThat(estimate.high()).isCloseTo(.691, within(.0005));
    }

    @Test
    void allWeightsTwiceAsLargeChangeNothing() {
        var once = Estimate.of(60, 100, 100);
        var twice = Estimate.of(120, 200, 400);

        assertThat(twice.low()).isCloseTo(once.low(), within(1e-12));
        assertThat(twice.high()).isCloseTo(once.high(), within(1e-12));
    }

    @Test
    void unequalWeightsMakeTheIntervalWider() {
        // fifty of weight 1 and fifty of weight 3: an effective sample of 80
        var unequal = Estimate.of(100, 200, 50 + 450);
        var equal = Estimate.of(100, 200, 200);

        assertThat(unequal.high() - unequal.low()).isGreaterThan(equal.high() - equal.low());
    }

    @Test
    void staysBetweenNothingAndEverything() {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 1_000; i++) {
            double total = random.nextDouble(.1, 1e6);
            var estimate = Estimate.of(random.nextDouble() * total, total, total * random.nextDouble(.01, 10));
            assertThat(estimate.low()).isBetween(0.0, estimate.share() + 1e-12);
            assertThat(estimate.high()).isBetween(estimate.share() - 1e-12, 1.0);
        }
    }
}
