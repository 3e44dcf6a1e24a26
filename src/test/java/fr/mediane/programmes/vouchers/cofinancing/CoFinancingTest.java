package fr.mediane.programmes.vouchers.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Euros;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoFinancingTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0, 0",
        "9.99, 0.51, 0.99, 0, 0",
        "10, 1, 0, 5, 0.02",
        "-20, 1, -3, 0, 0",
        "20, 1, 0, 10, 0.03",
        "10, 0.5, 1, 15, 0.03",
        "0, 0.2, 0, 20, 0.04",
        "50, 1, 1, 30, 0.05",
        "60, 0.05, 9, 75, 0.05"
    })
    void scoresATerritory(String excess, String density, String poverty, int score, String bonus) {
        var territory = new Territory(new BigDecimal(excess), new BigDecimal(density), new BigDecimal(poverty));
        assertThat(territory.score()).isEqualTo(score);
        assertThat(territory.bonus()).isEqualByComparingTo(bonus);
    }

    private static CoFinancing of(String budget, boolean everything) {
        var territory = everything
                ? new Territory(new BigDecimal(50), BigDecimal.ONE, BigDecimal.ONE)
                : new Territory(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO);
        return new CoFinancing(Euros.of(budget), territory, everything, everything, everything, everything);
    }

    @Test
    void paysAFifthAtLeast() {
        var least = of("80000", false);
        assertThat(least.rate()).isEqualByComparingTo("0.20");
        assertThat(least.amount()).isEqualTo(Euros.of("20000"));
        assertThat(least.total()).isEqualTo(Euros.of("100000"));
        assertThat(least.vouchers()).isEqualTo(9_000);
    }

    @Test
    void paysNearlyTwoThirdsAtMost() {
        var most = of("35000", true);
        assertThat(most.rate()).isEqualByComparingTo("0.65");
        assertThat(most.amount()).isEqualTo(Euros.of("65000"));
        assertThat(most.vouchers()).isEqualTo(9_000);
    }

    @Test
    void paysNoMoreThanTheCeiling() {
        var rich = of("9999999999", true);
        assertThat(rich.amount()).isEqualTo(CoFinancing.MOST);
        assertThat(rich.capped()).isTrue();
        assertThat(of("4800000", false).amount()).isEqualTo(CoFinancing.MOST);
        assertThat(of("4799999.99", false).capped()).isFalse();
    }

    @Test
    void countsWholeVouchers() {
        assertThat(of("0.08", false).vouchers()).isZero();
        assertThat(of("8.88", false).total()).isEqualTo(Euros.of("11.10"));
        assertThat(of("8.88", false).vouchers()).isZero();
        assertThat(of("8.89", false).total()).isEqualTo(Euros.of("11.11"));
        assertThat(of("8.90", false).vouchers()).isOne();
    }
}
