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
    void ongoingTrainingIsDueUntilItsLastDayAndMadeUpForAfterIt() {
        var last = LocalDate.of(2026, 2, 27);
        assertThat(duty(13).on(last.minusDays(61))).isEqualTo(Phase.AHEAD);
        assertThat(duty(13).on(last.minusDays(60))).isEqualTo(Phase.NEAR);
        assertThat(duty(13).on(last)).as("an hour lacks on its last day").isEqualTo(Phase.NEAR);
        assertThat(duty(13).on(last.plusDays(1))).isEqualTo(Phase.PASSED);
        assertThat(duty(14).on(last.plusDays(1))).isEqualTo(Phase.DONE);
    }

    private static OngoingDuty duty(int attended) {
        return new OngoingDuty(14, attended, LocalDate.of(2025, 2, 28), LocalDate.of(2026, 2, 27));
    }

    private static LocalDate lastDay(String start) {
        return deadline(start, Optional.empty()).lastDay();
    }

    private static Deadline deadline(String start, Optional<LocalDate> doneOn) {
        return Deadline.of(Step.CCP1, LocalDate.parse(start), 6, doneOn);
    }
}
