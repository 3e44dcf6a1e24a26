package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Percentage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void indicatorsComeInTheOrderPeopleExpect() {
        assertThat(Breakdown.values())
                .containsExactly(
                        Breakdown.THEMES,
                        Breakdown.PROCEDURES,
                        Breakdown.EQUIPMENT,
                        Breakdown.DURATIONS,
                        Breakdown.PLACES,
                        Breakdown.GENDERS,
                        Breakdown.AGES,
                        Breakdown.STATUSES);
        assertThat(Breakdown.THEMES.codes()).hasSize(19);
        assertThat(Breakdown.PROCEDURES.codes()).hasSize(11);
        assertThat(Breakdown.AGES.codes()).hasSize(8);
    }

    @RepeatedTest(200)
    void sharesAddUpToAHundred(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var months = new HashMap<YearMonth, Tally>();
        for (int i = 0; i < 4; i++) {
            months.put(MAY.plusMonths(i), TallyFixture.any(random, 1 + random.nextInt(40)));
        }

        var distributions = Reports.distributions(Reading.exact(months), List.copyOf(months.keySet()));

        assertThat(distributions).hasSize(Breakdown.values().length).allSatisfy(distribution -> {
            var sum = distribution.lines().stream()
                    .map(Report.Line::share)
                    .map(Percentage::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(distribution.total() == 0 ? "0" : "100");
        });
    }

    @Test
    void totalsAddUpTheMonths() {
        var reading = Reading.exact(
                Map.of(MAY, TallyFixture.individual(3, 0, 0), MAY.plusMonths(1), TallyFixture.workshops(2, 17, 1, 1)));

        var totals = Reports.totals(reading, List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2)));

        assertThat(totals)
                .isEqualTo(new Report.Totals(Count.of(20), Count.of(5), Count.of(3), Count.of(2), Count.of(17)));
    }

    @Test
    void showsTheLastTwelveMonthsOnly() {
        var months = Reports.months(DateRange.of("2024-01-15/2026-03-02"));

        assertThat(months).hasSize(27).startsWith(YearMonth.of(2024, 1)).endsWith(YearMonth.of(2026, 3));
        assertThat(Reports.lastMonths(Reading.exact(Map.of()), months))
                .extracting(Report.MonthFigure::month)
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 4))
                .endsWith(YearMonth.of(2026, 3));
    }

    @Test
    void aSumWithAHiddenPartIsAtLeastTheRest() {
        var sum = Count.of(12).plus(Count.HIDDEN).plus(Count.of(3));

        assertThat(sum).isEqualTo(new Count(15, false));
        assertThat(sum.hidden()).isFalse();
        assertThat(Count.HIDDEN.plus(Count.ZERO).hidden()).isTrue();
        assertThat(Count.ZERO.hidden()).isFalse();
    }
}
