package fr.mediane.engines.surveys.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    /** Newcombe, Statistics in Medicine 17 (1998), table I, method 3; and the ends. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "20, 20, 0.8389, 1",
        "1, 1, 0.2065, 1"
    })
    void theIntervalIsWilsons(long yes, long n, double low, double high) {
        var share = Share.of(n, yes);
        assertThat(share.low()).isCloseTo(low, within(0.00006));
        assertThat(share.high()).isCloseTo(high, within(0.00006));
    }

    @RepeatedTest(100)
    void theIntervalHoldsTheShareAndNarrows(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        long n = 1 + random.nextInt(500);
        long yes = random.nextLong(n + 1);
        var share = Share.of(n, yes);
        assertThat(share.low()).isBetween(0.0, share.value() + 1e-12);
        assertThat(share.high()).isBetween(share.value() - 1e-12, 1.0);
        var larger = Share.of(10 * n, 10 * yes);
        assertThat(larger.high() - larger.low()).isLessThan(share.high() - share.low());
    }

    @Test
    void thereIsNoShareOfNobody() {
        assertThatThrownBy(() -> Share.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.of(3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Tally.NONE.rate()).isEmpty();
    }

    /** Two-sided binomial at one half, worked out by hand: 2 × Σ C(n, k) / 2ⁿ. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "5, 0, 0.0625",
        "0, 5, 0.0625",
        "3, 3, 1",
        "10, 2, 0.038574",
        "6, 1, 0.125",
        "15, 5, 0.041389"
    })
    void theTestIsMcNemarsExact(long gained, long lost, double chance) {
        assertThat(new Pairs(100, 40, gained, lost).chance()).isCloseTo(chance, within(0.000001));
    }

    @Test
    void afterIsBeforeAndWhatChanged() {
        assertThat(new Pairs(100, 40, 30, 5).after()).isEqualTo(65);
    }
}
