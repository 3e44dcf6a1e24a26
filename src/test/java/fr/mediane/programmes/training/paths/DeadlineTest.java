package fr.mediane.programmes.training.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void sixMonthsFromTheEndOfAMonthEndOnTheLastOfAnother() {
        assertThat(lastDay("2025-08-31")).isEqualTo("2026-02-28");
        assertThat(lastDay("2027-08-31")).as("a leap year").isEqualTo("2028-02-29");
        assertThat(lastDay("2027-08-29")).isEqualTo("2028-02-29");
        assertThat(lastDay("2025-08-28")).isEqualTo("2026-02-28");
        assertThat(lastDay("2024-02-29")).isEqualTo("2024-08-29");
        assertThat(lastDay("2026-03-31")).isEqualTo("2026-09-30");
        assertThat(lastDay("2026-12-01")).isEqualTo("2027-06-01");
    }

    @Test
    void theLastDayIsInTimeAndTheNextIsNot() {
        var deadline = deadline("2026-03-31", Optional.empty());
        assertThat(deadline.on(LocalDate.of(2026, 7, 31))).isEqualTo(Phase.AHEAD);
        assertThat(deadline.on(LocalDate.of(2026, 8, 1)))
                .as("sixty days before")
                .isEqualTo(Phase.NEAR);
        assertThat(deadline.on(LocalDate.of(2026, 9, 30))).isEqualTo(Phase.NEAR);
        assertThat(deadline.on(LocalDate.of(2026, 10, 1))).isEqualTo(Phase.PASSED);
        assertThat(deadline("2026-03-31", Optional.of(LocalDate.of(2026, 12, 1)))
                        .on(LocalDate.of(2026, 12, 2)))
                .as("late, but done")
                .isEqualTo(Phase.DONE);
    }

    @Test
    void ongoingTrainingIsDueInEachPeriodAfterTheFirst() {
        var start = LocalDate.of(2024, 2, 29);
        assertThat(OngoingDuty.on(start, 14, 12, LocalDate.of(2025, 2, 27))).isEmpty();
        var first = OngoingDuty.on(start, 14, 12, LocalDate.of(2025, 2, 28)).orElseThrow();
        assertThat(first.from()).isEqualTo("2025-02-28");
        assertThat(first.lastDay()).isEqualTo("2026-02-27");
        var leap = OngoingDuty.on(start, 14, 12, LocalDate.of(2028, 2, 29)).orElseThrow();
        assertThat(leap.from()).isEqualTo("2028-02-29");
        assertThat(leap.hours()).isEqualTo(14);
    }

    private static LocalDate lastDay(String start) {
        return deadline(start, Optional.empty()).lastDay();
    }

    private static Deadline deadline(String start, Optional<LocalDate> doneOn) {
        return Deadline.of(Step.CCP1, LocalDate.parse(start), 6, doneOn);
    }
}
