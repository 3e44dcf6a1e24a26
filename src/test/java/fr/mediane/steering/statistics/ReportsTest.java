package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ReportsTest {
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

    @Test
    void showsTheLastTwelveMonthsOnly() {
        var months = Reports.months(DateRange.of("2024-01-15/2026-03-02"));

        assertThat(months).hasSize(27).startsWith(YearMonth.of(2024, 1)).endsWith(YearMonth.of(2026, 3));
        assertThat(Reports.lastMonths(months))
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
