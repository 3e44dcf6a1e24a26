package fr.mediane.engines.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {
    @ParameterizedTest
    @CsvSource({
        "2 months, 2026-12-31, 2027-02-28",
        "2 months, 2027-01-31, 2027-03-31",
        "30 days, 2026-11-30, 2026-12-30",
        "1 working-day, 2026-12-24, 2026-12-28",
        "5 working-days, 2026-11-30, 2026-12-07",
    })
    void aDelayEndsAsTheLawCounts(String delay, LocalDate from, LocalDate last) {
        assertThat(Delay.parse(delay).orElseThrow().after(from)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"0 days", "2 weeks", "-1 months", "two months", "9999 days", "''"})
    void whatIsNoDelayIsNone(String delay) {
        assertThat(Delay.parse(delay)).isEmpty();
    }
}
