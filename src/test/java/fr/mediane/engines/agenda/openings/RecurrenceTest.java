package fr.mediane.engines.agenda.openings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 2026-12-01",
                "FREQ=WEEKLY | 2026-12-01 2026-12-08 2026-12-15 2026-12-22 2026-12-29",
                "FREQ=WEEKLY;INTERVAL=2 | 2026-12-01 2026-12-15 2026-12-29",
                "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261212 | 2026-12-01 2026-12-03 2026-12-08 2026-12-10",
                "FREQ=WEEKLY;COUNT=2 | 2026-12-01 2026-12-08",
                "FREQ=MONTHLY;BYDAY=1TU | 2026-12-01",
                "FREQ=DAILY;INTERVAL=10 | 2026-12-01 2026-12-11 2026-12-21 2026-12-31",
            })
    void daysOfARuleBothEndsIncluded(String rule, String expected) {
        assertThat(Recurrence.days(rule, TUESDAY, TUESDAY, LocalDate.of(2026, 12, 31)))
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void aLaterStretchGoesOnWhereTheRuleStands() {
        assertThat(Recurrence.days(
                        "FREQ=WEEKLY;INTERVAL=2", TUESDAY, LocalDate.of(2026, 12, 9), LocalDate.of(2027, 1, 13)))
                .containsExactly(LocalDate.of(2026, 12, 15), LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 12));
        assertThat(Recurrence.days("FREQ=WEEKLY;COUNT=3", TUESDAY, LocalDate.of(2026, 12, 9), LocalDate.of(2027, 3, 1)))
                .containsExactly(LocalDate.of(2026, 12, 15));
        assertThat(Recurrence.days("", TUESDAY, LocalDate.of(2026, 12, 9), LocalDate.of(2027, 1, 13)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=YEARLY",
                "FREQ=WEEKLY;BYHOUR=3",
                "WEEKLY",
                "FREQ=WEEKLY;UNTIL=20261399",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY\nX:1"
            })
    void whatIsNoRuleOfDaysIsNotUnderstood(String rule) {
        assertThat(Recurrence.understood(rule)).isFalse();
    }
}
