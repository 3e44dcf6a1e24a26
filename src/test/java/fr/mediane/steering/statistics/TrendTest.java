package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01/2026-04-01, DAY",
        "2026-03-01/2026-04-02, WEEK",
        "2026-01-01/2026-05-01, WEEK",
        "2026-01-01/2026-05-02, MONTH",
        "2016-01-01/2026-01-01, MONTH",
    })
    void theStepFitsThePeriod(String period, Step step) {
        assertThat(Step.fitting(DateRange.of(period))).isEqualTo(step);
    }

    @Test
    void weeksGoFromMondayToSunday() {
        var pieces = Step.WEEK.pieces(DateRange.of("2026-03-04/2026-03-18"));

        assertThat(pieces)
                .containsExactly(
                        DateRange.of("2026-03-04/2026-03-09"),
                        DateRange.of("2026-03-09/2026-03-16"),
                        DateRange.of("2026-03-16/2026-03-18"));
        assertThat(pieces).map(Step.WEEK::whole).containsExactly(false, true, false);
    }

    @Test
    void theAverageIsOverThreeMonthsAndLeavesCutOnesOut() {
        var counts = List.of(90L, 3L, 6L, 9L, 12L, 1L);
        var trend = Trend.of(
                Step.MONTH,
                DateRange.of("2026-01-15/2026-06-10"),
                month -> Count.of(counts.get(month.from().getMonthValue() - 1)));

        assertThat(trend.points()).hasSize(6);
        assertThat(trend.average(2)).as("January is cut").isEmpty();
        assertThat(trend.average(3)).hasValue(6);
        assertThat(trend.average(4)).hasValue(9);
        assertThat(trend.average(5)).as("June is cut").isEmpty();
    }

    @Test
    void whatIsNotToldHasNoAverage() {
        var trend = Trend.of(
                Step.MONTH,
                DateRange.of("2026-01-01/2026-05-01"),
                month -> month.from().getMonthValue() == 2 ? Count.HIDDEN : Count.of(10));

        assertThat(trend.average(2)).isEmpty();
        assertThat(trend.average(3)).isEmpty();
    }
}
