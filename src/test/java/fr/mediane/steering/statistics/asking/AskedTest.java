package fr.mediane.steering.statistics.asking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.steering.statistics.Question;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which days are meant when not all is said. */
class AskedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void withoutDaysTheLastTwelveMonthsAreMeant() {
        assertThat(period("", "")).isEqualTo("2025-03-11/2026-03-11");
        assertThat(period("2026-01-01", "")).isEqualTo("2026-01-01/2026-03-11");
        assertThat(period("", "2024-12-31")).isEqualTo("2024-01-01/2025-01-01");
        assertThat(period("2026-02", "2026-02")).isEqualTo("2026-02-01/2026-03-01");
    }

    @Test
    void aFirstDayAfterTodayIsRefused() {
        assertThat(Asked.period(question("2027-01-01", ""), TODAY).toString()).contains("statistics.error.order");
    }

    private static String period(String from, String through) {
        return Asked.period(question(from, through), TODAY).orThrow().toString();
    }

    private static Question question(String from, String through) {
        return Question.parse(new Question.Raw(from, through, Map.of())).orThrow();
    }
}
