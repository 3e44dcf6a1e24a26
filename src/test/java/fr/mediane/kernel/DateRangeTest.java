package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DateRangeTest {
    private static final DateRange JANUARY = DateRange.of("2026-01-01/2026-02-01");

    @Test
    void theLastDayIsExcluded() {
        assertThat(JANUARY.contains(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(JANUARY.contains(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(JANUARY.contains(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(JANUARY.contains(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(JANUARY.days()).isEqualTo(31);
        assertThat(JANUARY).isEqualTo(DateRange.of(YearMonth.of(2026, 1)));
        assertThat(JANUARY).isEqualTo(DateRange.through(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertThat(DateRange.of(JANUARY.toString())).isEqualTo(JANUARY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01/2026-01-01, kernel.dates.order",
        "2026-02-01/2026-01-01, kernel.dates.order",
        "2026-02-30/2026-03-01, kernel.dates.form",
        "2026-13-01/2027-01-01, kernel.dates.form",
        "2026-01-01, kernel.dates.form",
        "01/02/2026, kernel.dates.form",
        "'2026-01-01 / 2026-02-01', valid",
    })
    void saysWhatIsWrong(String text, String reason) {
        assertThat(IdentifiersTest.reason(DateRange.parse(text))).isEqualTo(reason);
    }

    @Test
    void refusesAnEmptyRange() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DateRange(day, day.minusDays(1)));
        assertThat(DateRange.through(day, day).days()).isEqualTo(1);
    }

    static Stream<Arguments> twoRanges() {
        var random = new Random(3);
        return IntStream.range(0, 200).mapToObj(_ -> Arguments.of(any(random), any(random)));
    }

    private static DateRange any(Random random) {
        var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(12));
        return new DateRange(from, from.plusDays(1 + random.nextInt(6)));
    }

    @ParameterizedTest
    @MethodSource("twoRanges")
    void rangesOverlapWhereTheyShareADay(DateRange one, DateRange two) {
        long shared = one.from().datesUntil(one.until()).filter(two::contains).count();
        assertThat(one.overlaps(two)).isEqualTo(shared > 0).isEqualTo(two.overlaps(one));
    }
}
