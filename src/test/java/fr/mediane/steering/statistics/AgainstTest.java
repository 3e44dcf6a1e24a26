package fr.mediane.steering.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.mediane.kernel.DateRange;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AgainstTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-01/2026-06-01, 2025-12-01/2026-03-01",
        "2026-01-01/2027-01-01, 2025-01-01/2026-01-01",
        "2026-03-10/2026-03-17, 2026-03-03/2026-03-10",
        "2026-03-01/2026-03-02, 2026-02-28/2026-03-01",
    })
    void thePeriodBeforeIsAsLong(String asked, String before) {
        assertThat(Against.previous(DateRange.of(asked))).isEqualTo(DateRange.of(before));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01/2024-03-01, 2023-02-01/2023-03-01",
        "2025-02-01/2025-03-01, 2024-02-01/2024-03-01",
        "2024-02-29/2024-03-01, 2023-02-28/2023-03-01",
        "2024-02-28/2024-02-29, 2023-02-28/2023-03-01",
        "2026-03-10/2026-03-17, 2025-03-10/2025-03-17",
    })
    void aYearBeforeHasTheSameDates(String asked, String before) {
        assertThat(Against.lastYear(DateRange.of(asked))).isEqualTo(DateRange.of(before));
    }

    @ParameterizedTest
    @CsvSource({
        "'', precedente, '', '', '', du, statistics.error.compare-from",
        "2026-01-01, hier, '', '', '', comparer, statistics.error.compare",
        "2026-01-01, territoire, '', '', '', contre-territoire, statistics.error.compare-area",
        "2026-01-01, periode, '', '', '', contre-du, statistics.error.compare-days",
        "2026-01-01, '', 2025-02-01, 2025-01-01, '', contre-au, statistics.error.order",
        "2026-01-01, '', demain, '', '', contre-du, statistics.error.date",
        "2026-01-01, '', '', '', decennie, pas, statistics.error.step",
    })
    void saysWhatIsWrong(
            String du, String comparer, String from, String through, String pas, String field, String key) {
        var raw = new Question.Raw(du, "", Map.of(), new Question.Beside(comparer, from, through, Map.of()), pas);

        assertThat(Question.parse(raw))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons()).asList().contains(ErrorKey.on(field, key)));
    }

    @Test
    void aShareKeepsItsComparison() {
        var raw = new Question.Raw(
                "2026-01-01",
                "2026-01-31",
                Map.of(Filter.THEME, List.of("email")),
                new Question.Beside("an-dernier", "", "", Map.of(Filter.DEPARTEMENT, List.of("33"))),
                "jour");
        var question = Question.parse(raw).orThrow();
        var json = JsonMapper.builder().build();

        assertThat(json.readValue(json.writeValueAsString(question), Question.class))
                .isEqualTo(question);
        assertThat(question.against().orElseThrow().areas()).containsEntry(Filter.DEPARTEMENT, List.of("33"));
    }
}
