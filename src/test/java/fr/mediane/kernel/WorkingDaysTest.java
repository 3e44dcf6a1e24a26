package fr.mediane.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-12-24, 1, 2026-12-28", // Christmas is a Friday
        "2026-12-24, 0, 2026-12-24",
        "2026-12-26, 0, 2026-12-28", // a Saturday
        "2026-12-26, 1, 2026-12-28", // the day that a delay begins does not count
        "2027-05-05, 1, 2027-05-07", // Ascension
        "2026-11-27, 1, 2026-11-30", // over a weekend
        "2026-11-30, 5, 2026-12-07",
    })
    void countsTheDaysOnWhichOfficesWork(LocalDate from, int days, LocalDate last) {
        assertThat(WorkingDays.after(from, days)).isEqualTo(last);
    }

    @Test
    void everyWorkingDayIsCountedOnce() {
        var start = LocalDate.of(2026, 1, 1);
        long between = start.plusDays(1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(WorkingDays::include)
                .count();

        assertThat(between).isEqualTo(252);
        assertThat(WorkingDays.after(start, (int) between)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void refusesANegativeNumberOfDays() {
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
