package fr.mediane.steering.statistics.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.Percentage;
import fr.mediane.steering.statistics.Breakdown;
import fr.mediane.steering.statistics.Count;
import fr.mediane.steering.statistics.Report;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @RepeatedTest(200)
    void sharesAddUpToAHundred(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var months = new HashMap<YearMonth, Tally>();
        for (int i = 0; i < 4; i++) {
            months.put(MAY.plusMonths(i), TallyFixture.any(random, 1 + random.nextInt(40)));
        }

        var distributions = Sums.distributions(exact(months), List.copyOf(months.keySet()));

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
        var reading = exact(
                Map.of(MAY, TallyFixture.individual(3, 0, 0), MAY.plusMonths(1), TallyFixture.workshops(2, 17, 1, 1)));

        var totals = Sums.totals(reading, List.of(MAY, MAY.plusMonths(1), MAY.plusMonths(2)));

        assertThat(totals)
                .isEqualTo(new Report.Totals(Count.of(20), Count.of(5), Count.of(3), Count.of(2), Count.of(17)));
    }

    private static Reading exact(Map<YearMonth, Tally> months) {
        return (month, column) ->
                Cells.of(months.getOrDefault(month, Tally.NONE), _ -> false).count(column);
    }
}
