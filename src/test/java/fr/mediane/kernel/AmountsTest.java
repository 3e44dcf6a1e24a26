package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Euros and percentages. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1234.5, 1234.50",
        "'1 234,50 €', 1234.50",
        "'1\u202F234,5€', 1234.50",
        "-12, -12.00",
        "\u221212.34, -12.34",
        "+7, 7.00",
        "9999999999999.99, 9999999999999.99",
        "007, 7.00",
    })
    void readsAnAmountAsPeopleWriteIt(String text, String canonical) {
        assertThat(Euros.of(text)).hasToString(canonical);
        assertThat(Euros.of(canonical)).isEqualTo(Euros.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,2,3", "abc", "1e3", "--1", "12345678901234", ".5", "5.", "€", "1 $", "NaN"})
    void refusesWhatIsNoAmount(String text) {
        assertThat(Euros.parse(text).value()).isEmpty();
    }

    @Test
    void countsToTheCent() {
        assertThat(Euros.ofCents(123456)).hasToString("1234.56");
        assertThat(Euros.of("0.10").plus(Euros.of("0.20"))).isEqualTo(Euros.of("0.30"));
        assertThat(Euros.of("0.10").minus(Euros.of("0.20"))).hasToString("-0.10");
        assertThat(Euros.of("19.99").times(3)).hasToString("59.97");
        assertThat(Euros.of("1")).isGreaterThan(Euros.of("0.99")).isLessThan(Euros.of("1.01"));
        assertThat(Euros.ZERO).hasToString("0.00");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Euros(new BigDecimal("0.001")));
    }

    static Stream<Arguments> amountsAndParts() {
        var random = new Random(7);
        return IntStream.range(0, 200)
                .mapToObj(_ -> Arguments.of(random.nextLong(-10_000_000, 10_000_000), random.nextInt(1, 400)));
    }

    @ParameterizedTest
    @MethodSource("amountsAndParts")
    void splittingLosesNoCent(long cents, int count) {
        var parts = Euros.ofCents(cents).split(count);
        assertThat(parts).hasSize(count);
        assertThat(parts.stream().reduce(Euros.ZERO, Euros::plus)).isEqualTo(Euros.ofCents(cents));
        assertThat(parts.getFirst().minus(parts.getLast())).isBetween(Euros.ZERO, Euros.of("0.01"));
        assertThat(parts).isSortedAccordingTo((one, two) -> two.compareTo(one));
    }

    @Test
    void splitsWithTheLargerPartsFirst() {
        assertThat(Euros.of("1.00").split(3)).extracting(Euros::toString).containsExactly("0.34", "0.33", "0.33");
        assertThat(Euros.of("-1.00").split(3)).extracting(Euros::toString).containsExactly("-0.33", "-0.33", "-0.34");
        assertThat(Euros.of("5").split(1)).containsExactly(Euros.of("5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Euros.ZERO.split(0));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5",
        "'12,50 %', 12.5",
        "0, 0",
        "100, 100",
        "100.000000, 100",
        "33.333333, 33.333333",
        "50%, 50"
    })
    void readsAPercentage(String text, String canonical) {
        assertThat(Percentage.of(text)).hasToString(canonical);
        assertThat(Percentage.of(canonical)).isEqualTo(Percentage.of(text)).hasSameHashCodeAs(Percentage.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.1", "-1", "1000", "1.2345678", "12.5 p", "½", ".5"})
    void refusesWhatIsNoPercentage(String text) {
        assertThat(IdentifiersTest.reason(Percentage.parse(text))).isEqualTo("kernel.percentage.form");
    }

    @Test
    void aPercentageIsAPartOfAWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(new BigDecimal("-0.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(new BigDecimal("100.1")));
        assertThat(Percentage.of("50").of(Euros.of("0.01"))).hasToString("0.01");
        assertThat(Percentage.of("33.333333").of(Euros.of("300"))).hasToString("100.00");
        assertThat(Percentage.of("0").of(Euros.of("300"))).isEqualTo(Euros.ZERO);
        assertThat(Percentage.of("9")).isLessThan(Percentage.of("10"));
        assertThat(Percentage.of("9")).isEqualByComparingTo(Percentage.of("9.0"));
    }

    static Stream<List<Long>> counts() {
        var random = new Random(11);
        return IntStream.range(0, 200)
                .mapToObj(_ -> LongStream.generate(() -> random.nextLong(0, 1_000_000))
                        .limit(random.nextInt(1, 30))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("counts")
    void sharesAddUpToAHundred(List<Long> counts) {
        long total = counts.stream().mapToLong(Long::longValue).sum();
        for (int decimals = 0; decimals <= 6; decimals++) {
            var shares = Percentage.shares(counts, decimals);
            var sum = shares.stream().map(Percentage::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(total == 0 ? "0" : "100");
            double unit = Math.pow(10, -decimals);
            for (int i = 0; i < counts.size() && total > 0; i++) {
                double exact = 100.0 * counts.get(i) / total;
                assertThat(shares.get(i).points().doubleValue()).isBetween(exact - unit, exact + unit);
            }
        }
    }

    @Test
    void theLargestRemainderWins() {
        assertThat(text(Percentage.shares(List.of(1L, 1L, 1L)))).containsExactly("34", "33", "33");
        assertThat(text(Percentage.shares(List.of(1L, 2L, 3L)))).containsExactly("17", "33", "50");
        assertThat(text(Percentage.shares(List.of(1L, 1L, 1L), 1))).containsExactly("33.4", "33.3", "33.3");
        assertThat(text(Percentage.shares(List.of(0L, 5L)))).containsExactly("0", "100");
        assertThat(text(Percentage.shares(List.of(0L, 0L)))).containsExactly("0", "0");
        assertThat(Percentage.shares(List.of())).isEmpty();
        // 12.5 and 87.5: both remainders are a half, the larger count takes it
        assertThat(text(Percentage.shares(List.of(1L, 7L)))).containsExactly("12", "88");
        assertThat(text(Percentage.shares(List.of(Long.MAX_VALUE, Long.MAX_VALUE))))
                .containsExactly("50", "50");
    }

    private static List<String> text(List<Percentage> shares) {
        return shares.stream().map(Percentage::toString).toList();
    }

    @Test
    void sharesRefuseNegativeCountsAndOddDecimals() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.shares(List.of(-1L, 2L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.shares(List.of(1L), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.shares(List.of(1L), 7));
    }
}
